import type { DeskEntry } from '@/lib/views/preview/desk-view'
import { Problems } from './problems'
import { Shelf, ShelfRow } from './shelf'

type DeskEntriesProps = {
  id: string
  heading: string
  entries: DeskEntry[]
  none: string
  /** What the day of its documents means. */
  dateLabel: string
  /** Whether readers see them already, so that there is nothing to share. */
  isPublic?: boolean
}

/** The documents of one state. */
export function DeskEntries({ id, heading, entries, none, dateLabel, isPublic = false }: DeskEntriesProps) {
  return (
    <Shelf id={id} heading={`${heading} (${entries.length})`} none={none}>
      {entries.map((entry) => (
        <ShelfRow key={entry.path} title={entry.title} ways={<Ways entry={entry} isPublic={isPublic} />}>
          <p className="label text-quiet">
            {entry.kind} · {dateLabel} {entry.date} · {entry.words}
          </p>
          <Problems areGrave={entry.hasErrors}>{entry.problems}</Problems>
        </ShelfRow>
      ))}
    </Shelf>
  )
}

function Ways({ entry: { title, path, report, share }, isPublic }: { entry: DeskEntry; isPublic: boolean }) {
  const named = <span className="sr-only"> {title}</span>
  return (
    <ul className="flex flex-wrap gap-3">
      <li>
        <a className="button-outline" href={path}>
          Open{named}
        </a>
      </li>
      {!isPublic && (
        <li>
          <a className="button-outline" href={share}>
            Share{named}
          </a>
        </li>
      )}
      <li>
        <a className="button-outline" href={report}>
          Report<span className="sr-only"> on {title}</span>
        </a>
      </li>
    </ul>
  )
}
