import type { AsOfView } from '@/lib/preview/dashboard/as-of-view'
import { setAsOfPath } from '@/lib/site/addresses/preview-paths'
import { DashboardRow, DashboardSection } from './dashboard-section'

type Coming = AsOfView['coming'][number]

/** When something appears or goes, each time with a button that shows the site then. */
export function ComingDays({ days }: { days: Coming[] }) {
  return (
    <DashboardSection
      id="coming"
      heading="Days on which something appears or goes"
      none="Nothing appears or goes."
    >
      {days.map((coming) => (
        <DashboardRow
          key={coming.day + coming.time}
          title={coming.date}
          actions={<ShowThen coming={coming} />}
        >
          {coming.appearing.length > 0 && <p>Appears: {coming.appearing.join(', ')}</p>}
          {coming.going.length > 0 && <p>Goes: {coming.going.join(', ')}</p>}
        </DashboardRow>
      ))}
    </DashboardSection>
  )
}

function ShowThen({ coming: { day, time, date } }: { coming: Coming }) {
  return (
    <form action={setAsOfPath} method="post">
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="time" value={time} />
      <button type="submit" className="button-outline">
        Show the site on {date}
      </button>
    </form>
  )
}
