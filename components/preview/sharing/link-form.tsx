import type { ShareView } from '@/lib/preview/sharing/share-view'

/** Makes a link to a document: for how long it works, and whether it allows notes. */
export function LinkForm({ share, action }: { share: ShareView; action: string }) {
  const { of, terms, usualTerm, mayLetNote } = share
  return (
    <form action={action} method="post" className="grid justify-items-start gap-5">
      <p className="max-w-prose">
        Anyone with the link sees this one piece{of && ', with its edits,'} as it is at the time, and its
        report. They need no account, and see nothing else that readers don’t.
      </p>
      {of && <input type="hidden" name="of" value={of} />}
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="label">It works for</legend>
        {terms.map((term) => (
          <label key={term} className="tap-target gap-2">
            <input
              className="size-5"
              type="radio"
              name="days"
              value={term}
              defaultChecked={term === usualTerm}
            />{' '}
            {term === 1 ? '1 day' : `${term} days`}
          </label>
        ))}
      </fieldset>
      {mayLetNote && (
        <label className="tap-target gap-2">
          <input className="size-5 shrink-0" type="checkbox" name="notes" value="yes" /> Those who have it may
          read the notes and write some
        </label>
      )}
      <button type="submit" className="preview-button">
        Make a link
      </button>
    </form>
  )
}
