import type { FaultyEntry } from '@/lib/preview/dashboard/dashboard-view'
import { DashboardRow, DashboardSection } from './dashboard-section'
import { Problems } from './problems'

/** The files that cannot be shown as they are now until they are fixed. */
export function FaultyFiles({ files }: { files: FaultyEntry[] }) {
  return (
    <DashboardSection id="faulty" heading={`Cannot be shown yet (${files.length})`}>
      {files.map(({ file, path, problems, hasVersionBefore, edit }) => (
        <DashboardRow
          key={file}
          title={file}
          actions={
            <p className="flex flex-wrap gap-3">
              <a className="button-outline" href={path}>
                What to fix<span className="sr-only"> in {file}</span>
              </a>
              {edit && (
                <a className="button-outline" href={edit}>
                  Edit<span className="sr-only"> {file}</span>
                </a>
              )}
            </p>
          }
        >
          <Problems areGrave>
            {hasVersionBefore ? `${problems}; readers see the version before` : problems}
          </Problems>
        </DashboardRow>
      ))}
    </DashboardSection>
  )
}
