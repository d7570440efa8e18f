import type { DashboardEntry } from '@/lib/preview/dashboard/dashboard-view'
import { DashboardActions } from './dashboard-actions'
import { DashboardRow, DashboardSection } from './dashboard-section'
import { Problems } from './problems'

type DashboardEntriesProps = {
  id: string
  heading: string
  entries: DashboardEntry[]
  none: string
  /** What the day of its documents means. */
  dateLabel: string
  /** What the day means on which they are taken back. */
  withdrawalLabel?: string
  /** Whether readers see them already, so that there is nothing to share. */
  isPublic?: boolean
}

/** The documents of one state. */
export function DashboardEntries({
  id,
  heading,
  entries,
  none,
  dateLabel,
  withdrawalLabel = 'Goes on',
  isPublic = false,
}: DashboardEntriesProps) {
  return (
    <DashboardSection id={id} heading={`${heading} (${entries.length})`} none={none}>
      {entries.map((entry) => (
        <DashboardRow
          key={entry.path}
          title={entry.title}
          actions={<DashboardActions entry={entry} isPublic={isPublic} />}
        >
          <p className="label text-quiet">
            {entry.kind}
            {entry.status && ` · Status: ${entry.status}`} · {dateLabel} {entry.date}
            {entry.withdrawal && ` · ${withdrawalLabel} ${entry.withdrawal}`} · {entry.words}
          </p>
          <Problems areGrave={entry.hasErrors}>{entry.problems}</Problems>
          {entry.notes && (
            <a className="tap-target text-small" href={entry.notes.href}>
              {entry.notes.count === 1 ? 'One open note' : `${entry.notes.count} open notes`}
              <span className="sr-only"> on {entry.title}</span>
            </a>
          )}
        </DashboardRow>
      ))}
    </DashboardSection>
  )
}
