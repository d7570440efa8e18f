import { PageHead } from '@/components/layout/page-head'
import { takeUploadPath } from '@/lib/site/addresses/preview-paths'

type ImportFormProps = {
  /** Why the last one was not taken. */
  problem?: string | undefined
  /** Why nothing can be imported here. */
  closed?: string | undefined
  maxMegabytes: number
}

/** Takes a document or a pasted text, of which a draft is made. */
export function ImportForm({ problem, closed, maxMegabytes }: ImportFormProps) {
  return (
    <div className="page-width py-8 lg:py-10">
      <PageHead label="Preview" title="Import a document">
        It becomes a draft with its pictures, headings, links and questions. What could not come along is
        listed afterwards; readers see nothing of it.
      </PageHead>
      {problem && (
        <p className="preview-problem" role="alert">
          {problem}
        </p>
      )}
      {closed ? (
        <p className="mt-8 max-w-prose">{closed}</p>
      ) : (
        <form
          action={takeUploadPath}
          method="post"
          encType="multipart/form-data"
          className="mt-8 grid justify-items-start gap-5"
        >
          <label className="preview-field">
            <span className="label">A file</span>
            <input
              className="preview-input py-2 file:me-3 file:border-2 file:border-type file:px-3 file:py-0.5"
              type="file"
              name="file"
              accept=".docx,.zip,.html,.htm,.md,.markdown,.txt"
              aria-describedby="file-hint"
            />
            <span id="file-hint" className="preview-hint mt-0">
              Word (.docx), a web page (.html), Markdown (.md), or from Google Docs: File, Download, Web page
              (.html, zipped), which brings the pictures. Up to {maxMegabytes} MB.
            </span>
          </label>
          <label className="preview-field">
            <span className="label">Or a pasted text</span>
            <textarea className="preview-input min-h-48 py-2.5" name="text" aria-describedby="text-hint" />
            <span id="text-hint" className="preview-hint mt-0">
              Plain text, Markdown, or the source of a page in HTML. Pasting from Word or Google Docs brings
              the words alone, without headings, links and pictures: send the file for those.
            </span>
          </label>
          <button type="submit" className="preview-button">
            Make a draft
          </button>
        </form>
      )}
    </div>
  )
}
