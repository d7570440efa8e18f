import type { FaultyEntry } from '@/lib/preview/dashboard/dashboard-view'
import { DashboardRow, DashboardSection } from './dashboard-section'
import { Problems } from './problems'

/** The files that have no page until they are fixed. */
export function FaultyFiles({ files }: { files: FaultyEntry[] }) {
  return (
    <DashboardSection id="faulty" heading={`Cannot be shown yet (${files.length})`}>
      {files.map(({ file, path, problems }) => (
        <DashboardRow
          key={file}
          title={file}
          actions={
            <a className="button-outline" href={path}>
              What to fix<span className="sr-only"> in {file}</span>
            </a>
          }
        >
          <Problems areGrave>{problems}</Problems>
        </DashboardRow>
      ))}
    </DashboardSection>
  )
}
