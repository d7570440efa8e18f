import type { HistoryView } from '@/lib/preview/desk/history-view'
import { PieceHead } from '../piece-head'
import { Changes } from './changes'
import { VersionList } from './version-list'

/** All versions of a piece, and what one of them has changed. */
export function History({ history }: { history: HistoryView }) {
  const { title, pages, versions, shown, restoring, closed } = history
  return (
    <div className="page-width py-8 lg:py-10">
      <PieceHead label="History" title={title} links={pages} />
      {closed && <p className="mt-8 max-w-prose">{closed}</p>}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {shown && <Changes changes={shown} restoring={restoring} />}
        {versions.length > 0 && <VersionList versions={versions} shown={shown?.version.commit} />}
      </div>
    </div>
  )
}
