import type { AsOfView } from '@/lib/preview/dashboard/as-of-view'
import { setAsOfPath } from '@/lib/site/addresses/preview-paths'
import { DashboardRow, DashboardSection } from './dashboard-section'

/** The days on which something appears, each with a button that shows the site on it. */
export function ComingDays({ days }: { days: AsOfView['coming'] }) {
  return (
    <DashboardSection id="coming" heading="Days on which something appears" none="Nothing is scheduled.">
      {days.map(({ day, date, titles }) => (
        <DashboardRow key={day} title={date} actions={<ShowDay day={day} date={date} />}>
          <p>{titles.join(', ')}</p>
        </DashboardRow>
      ))}
    </DashboardSection>
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
