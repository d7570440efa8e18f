import { asOfPath, deskPath, exitPath, setAsOfPath } from '@/lib/addresses/preview-paths'
import type { BarDocument, BarView } from '@/lib/views/preview/bar-view'

/** Stands on every page of the preview: that it is one, what state the document is in, and the ways on and out. */
export function PreviewBar({ bar }: { bar: BarView }) {
  const { notice, path, asOf, document } = bar
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p className="flex-[1_1_20rem]">
        <strong className="text-copper-light">Preview{asOf && ` as of ${asOf}, Chicago time`}.</strong>{' '}
        {notice}
      </p>
      <ul className="preview-actions">
        {document && <DocumentWays document={document} />}
        <li>
          <a href={deskPath}>Desk</a>
        </li>
        <li>
          {asOf ? (
            <form action={setAsOfPath} method="post">
              <input type="hidden" name="path" value={path} />
              <button type="submit" name="leave">
                Back to today
              </button>
            </form>
          ) : (
            <a href={asOfPath}>Another day</a>
          )}
        </li>
        <li>
          <form action={exitPath} method="post">
            <input type="hidden" name="path" value={path} />
            <button type="submit">Exit preview</button>
          </form>
        </li>
      </ul>
    </aside>
  )
}

function DocumentWays({ document }: { document: BarDocument }) {
  return (
    <>
      <li className="border border-copper px-2 py-0.5">{document.state}</li>
      <li>
        <a href={document.report}>
          Report<span className="preview-count">: {document.problems}</span>
        </a>
      </li>
      {document.share && (
        <li>
          <a href={document.share}>Share</a>
        </li>
      )}
    </>
  )
}
