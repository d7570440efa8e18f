import type { HistoryView } from '@/lib/preview/desk/history-view'
import { reportPath } from '@/lib/site/addresses/preview-paths'
import { Changes } from './changes'
import { VersionList } from './version-list'

/** All versions of a piece, and what one of them has changed. */
export function History({ history }: { history: HistoryView }) {
  const { title, path, versions, shown, restoring, closed } = history
  return (
    <div className="page-width py-8 lg:py-10">
      <p className="label text-accent">History</p>
      <h1 className="mt-2 max-w-[28ch] display-face text-section wrap-anywhere">{title}</h1>
      <ul className="mt-6 flex flex-wrap gap-3">
        <li>
          <a className="button-outline" href={path}>
            Open the page
          </a>
        </li>
        <li>
          <a className="button-outline" href={reportPath(path)}>
            Report
          </a>
        </li>
      </ul>
      {closed && <p className="mt-8 max-w-prose">{closed}</p>}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {shown && <Changes changes={shown} restoring={restoring} />}
        {versions.length > 0 && <VersionList versions={versions} shown={shown?.version.commit} />}
      </div>
    </div>
  )
}
