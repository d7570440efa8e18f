import type { ShareView } from '@/lib/preview/dashboard/share-view'
import { sharePath } from '@/lib/site/addresses/preview-paths'

/** Makes another link to a document: for how long it is valid, and whether it allows notes. */
export function ShareLinkChoices({ share: { path, days, terms, of, allowsNotes } }: { share: ShareView }) {
  return (
    <form action={sharePath(path)} className="mt-8 grid justify-items-start gap-5">
      {of && <input type="hidden" name="of" value={of} />}
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="label">A link that works for</legend>
        {terms.map((term) => (
          <label key={term} className="tap-target gap-2">
            <input className="size-5" type="radio" name="days" value={term} defaultChecked={term === days} />{' '}
            {term === 1 ? '1 day' : `${term} days`}
          </label>
        ))}
      </fieldset>
      {allowsNotes !== undefined && (
        <label className="tap-target gap-2">
          <input
            className="size-5 shrink-0"
            type="checkbox"
            name="notes"
            value="yes"
            defaultChecked={allowsNotes}
          />{' '}
          Those who have it may read the notes and write some
        </label>
      )}
      <button type="submit" className="preview-button">
        Make a new link
      </button>
    </form>
  )
}
