import type { DashboardEntry } from '@/lib/preview/dashboard/dashboard-view'

/** What can be done with a document of the dashboard. */
export function DashboardActions({
  entry: { title, path, edit, report, share, desk },
  isPublic,
}: {
  entry: DashboardEntry
  isPublic: boolean
}) {
  const named = <span className="sr-only"> {title}</span>
  return (
    <ul className="flex flex-wrap gap-3 max-sm:gap-2 max-sm:[&_a]:min-h-11 max-sm:[&_a]:px-3 max-sm:[&_a]:py-2 max-sm:[&_a]:text-plain">
      <li>
        <a className="button-outline" href={path}>
          Open{named}
        </a>
      </li>
      {edit && (
        <li>
          <a className="button-outline" href={edit}>
            Edit{named}
          </a>
        </li>
      )}
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
      {desk && (
        <li>
          <a className="button-outline" href={desk}>
            {isPublic ? 'Take back' : 'Publish'}
            {named}
          </a>
        </li>
      )}
    </ul>
  )
}
