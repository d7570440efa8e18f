import { setAsOfPath } from '@/lib/addresses/preview-paths'
import type { AsOfView } from '@/lib/views/preview/as-of-view'
import { Shelf, ShelfRow } from './shelf'

/** The days on which something appears, each with a button that shows the site on it. */
export function ComingDays({ days }: { days: AsOfView['coming'] }) {
  return (
    <Shelf id="coming" heading="Days on which something appears" none="Nothing is scheduled.">
      {days.map(({ day, date, titles }) => (
        <ShelfRow key={day} title={date} ways={<ShowDay day={day} date={date} />}>
          <p>{titles.join(', ')}</p>
        </ShelfRow>
      ))}
    </Shelf>
  )
}

function ShowDay({ day, date }: { day: string; date: string }) {
  return (
    <form action={setAsOfPath} method="post">
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="time" value="00:00" />
      <button type="submit" className="button-outline">
        Show the site on {date}
      </button>
    </form>
  )
}
