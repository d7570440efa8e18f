import type { AsOfView } from '@/lib/preview/dashboard/as-of-view'
import { asOfPath, setAsOfPath } from '@/lib/site/addresses/preview-paths'

/** Sets the date as of which the site is shown, and resets it. */
export function AsOfForm({ view: { current, day, time } }: { view: AsOfView }) {
  return (
    <>
      <form
        action={setAsOfPath}
        method="post"
        className="mt-8 grid grid-cols-1 justify-items-start gap-5 md:grid-cols-[14rem_12rem_auto] md:items-end"
      >
        <label className="preview-field">
          <span className="label">Date</span>
          <input className="preview-input" type="date" name="day" required defaultValue={day} />
        </label>
        <label className="preview-field">
          <span className="label">Time in Chicago</span>
          <input className="preview-input" type="time" name="time" required defaultValue={time} />
        </label>
        <button type="submit" className="preview-button">
          Show the site then
        </button>
      </form>
      {current && (
        <form action={setAsOfPath} method="post" className="mt-4">
          <input type="hidden" name="path" value={asOfPath} />
          <button type="submit" name="leave" className="button-outline">
            Back to today
          </button>
        </form>
      )}
    </>
  )
}
