import { setAsOfPath } from '@/lib/addresses/preview-paths'
import type { AsOfView, FeedEntry } from '@/lib/views/preview/as-of-view'

type AsOfPageProps = {
  view: AsOfView
  /** What subscribers will have got by then, where a date is set. */
  feed?: FeedEntry[] | undefined
  hasProblem: boolean
}

/** Sets the date as of which the whole site is shown, so that a launch can be rehearsed. */
export function AsOfPage({ view, feed, hasProblem }: AsOfPageProps) {
  const { current, day, time, coming } = view
  return (
    <div className="page-width py-8 lg:py-10">
      <p className="label text-accent">Preview</p>
      <h1 className="mt-2 display-face text-headline">The site on another day</h1>
      <p className="mt-5 max-w-prose text-lead">
        {current
          ? `You see the site as it will stand on ${current}, Chicago time.`
          : 'Set a date and a time, and every page shows what readers will see then.'}{' '}
        Drafts have no day of their own; they don’t appear.
      </p>
      {hasProblem && (
        <p className="desk-problem" role="alert">
          There is no such date or time. Give both, such as May 15, 2035 and 9:00 AM.
        </p>
      )}
      <form action={setAsOfPath} method="post" className="desk-form desk-form-row">
        <label className="desk-field">
          <span className="label">Date</span>
          <input type="date" name="day" required defaultValue={day} />
        </label>
        <label className="desk-field">
          <span className="label">Time in Chicago</span>
          <input type="time" name="time" required defaultValue={time} />
        </label>
        <button type="submit" className="desk-button">
          Show the site then
        </button>
      </form>
      {current && (
        <form action={setAsOfPath} method="post" className="mt-4">
          <input type="hidden" name="path" value="/preview/as-of/" />
          <button type="submit" name="leave" className="button-outline">
            Back to today
          </button>
        </form>
      )}
      <Coming coming={coming} />
      {feed && <Feed items={feed} />}
    </div>
  )
}

function Coming({ coming }: { coming: AsOfView['coming'] }) {
  return (
    <section aria-labelledby="coming" className="desk-shelf">
      <h2 id="coming" className="section-rule label">
        Days on which something appears
      </h2>
      {coming.length === 0 && <p className="text-quiet">Nothing is scheduled.</p>}
      <ul className="desk-entries">
        {coming.map(({ day, date, titles }) => (
          <li key={day} className="desk-entry">
            <div className="desk-entry-words">
              <h3 className="desk-title">{date}</h3>
              <p>{titles.join(', ')}</p>
            </div>
            <form action={setAsOfPath} method="post">
              <input type="hidden" name="day" value={day} />
              <input type="hidden" name="time" value="00:00" />
              <button type="submit" className="button-outline">
                Show the site on {date}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Feed({ items }: { items: FeedEntry[] }) {
  return (
    <section aria-labelledby="feed" className="desk-shelf">
      <h2 id="feed" className="section-rule label">
        What feeds will hold then ({items.length})
      </h2>
      <ol className="desk-entries">
        {items.map(({ id, title, summary, date }) => (
          <li key={id} className="desk-entry">
            <div className="desk-entry-words">
              <h3 className="desk-title">{title}</h3>
              <p>{summary}</p>
              <p className="label text-quiet">{date}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
