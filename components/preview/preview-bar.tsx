import type { BarDocument, BarView } from '@/lib/preview/dashboard/bar-view'
import { asOfPath, dashboardPath, exitPath, setAsOfPath } from '@/lib/site/addresses/preview-paths'

/** The bar on every page of the preview: that it is one, the document's state, and the links onward and out. */
export function PreviewBar({ bar }: { bar: BarView }) {
  const { notice, path, asOf, document } = bar
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p className="flex-[1_1_20rem]">
        <strong className="text-copper-light">Preview{asOf && ` as of ${asOf}, Chicago time`}.</strong>{' '}
        {notice}
      </p>
      <ul className="preview-actions">
        {document && <DocumentActions document={document} />}
        <li>
          <a href={dashboardPath}>Dashboard</a>
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

function DocumentActions({ document }: { document: BarDocument }) {
  return (
    <>
      <li className="border border-copper px-2 py-0.5">{document.state}</li>
      {document.edit && (
        <li>
          <a href={document.edit}>Edit</a>
        </li>
      )}
      <li>
        <a href={document.report}>
          Report<span className="preview-count">: {document.problems}</span>
        </a>
      </li>
      {document.other && (
        <li>
          <a href={document.other.href}>{document.other.name}</a>
        </li>
      )}
      <li>
        <a href={document.notes.href}>
          Notes
          {document.notes.count > 0 && <span className="preview-count">: {document.notes.count} open</span>}
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
