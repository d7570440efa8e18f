import type { LinkView } from '@/lib/preview/sharing/link-view'
import { LinkAddress } from './link-address'

/** The link that was made just now, to be given to somebody. */
export function MadeLink({ link: { address = '', expires, allowsNotes } }: { link: LinkView }) {
  return (
    <section
      id="link"
      aria-labelledby="link-made"
      className="mt-8 max-w-208 scroll-mt-24 border-2 border-type px-4 pt-4"
    >
      <h2 id="link-made" className="display-face text-title font-bold">
        Ready to send
      </h2>
      <p id="link-term" className="mt-2 max-w-prose">
        It works until {expires}, Chicago time.
        {allowsNotes && ' Those who have it may read and write notes.'}
      </p>
      <LinkAddress address={address} label="The link" />
    </section>
  )
}
