import type { ShareView } from '@/lib/preview/dashboard/share-view'
import { editsPath, reportPath } from '@/lib/site/addresses/preview-paths'
import { CopyButton } from './copy-button'
import { ShareLinkChoices } from './share-link-choices'

/** Shows a link to one document, with a choice of how long it is valid. */
export function ShareLinkForm({ share }: { share: ShareView }) {
  const { title, path, link, of, allowsNotes } = share
  return (
    <div className="page-width py-8 lg:py-10">
      <p className="label text-accent">{of ? 'Share edits' : 'Share a draft'}</p>
      <h1 className="mt-2 max-w-[24ch] display-face text-section">{title}</h1>
      {link ? (
        <>
          <p className="mt-5 max-w-prose">
            Anyone with this link sees this one document as it is at the time, with its report
            {allowsNotes && ' and all notes on it'}, and nothing else that readers don’t see. They need no
            account.{allowsNotes && ' They can write notes and answers, under a name that they give.'}
          </p>
          <label className="preview-field mt-8">
            <span className="label">The link</span>
            <input
              className="preview-input"
              type="text"
              readOnly
              value={link.address}
              aria-describedby="link-term"
            />
          </label>
          <CopyButton text={link.address} />
          <p id="link-term" className="preview-hint">
            It works until {link.expires}, Chicago time. To revoke it before, add this line to the file
            content/revoked-links.txt, or close it on the{' '}
            <a href={`${reportPath(path)}#links`}>list of all links</a> if you may publish:{' '}
            <code>{link.id}</code>
          </p>
          <ShareLinkChoices share={share} />
        </>
      ) : (
        <p className="mt-5 max-w-prose text-lead">
          This is published. Share its own address: <a href={path}>{path}</a>
        </p>
      )}
      <p className="mt-8 flex flex-wrap gap-4">
        <a className="button-outline" href={of ? editsPath(path) : path}>
          Open the document
        </a>
        <a className="button-outline" href={of ? `${editsPath(path)}#report` : reportPath(path)}>
          Read its report
        </a>
      </p>
    </div>
  )
}
