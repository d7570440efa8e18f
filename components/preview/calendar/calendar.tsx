import type { CalendarView } from '@/lib/preview/calendar/calendar-view'
import { DashboardSection } from '../dashboard-section'
import { CalendarLine } from './calendar-line'
import { MonthList } from './month-list'
import { MonthTable } from './month-table'

/** What is planned, scheduled and published: a month of it, and all that is to come. */
export function Calendar({ calendar }: { calendar: CalendarView }) {
  const { month, before, after, weeks, coming, unplanned } = calendar
  return (
    <div className="page-width py-8 lg:py-10">
      <p className="label text-accent">Calendar</p>
      <h1 className="mt-2 display-face text-section">{month}</h1>
      <nav aria-label="Months" className="mt-6">
        <ul className="flex flex-wrap gap-3">
          {before && (
            <li>
              <a className="button-outline" href={before.href} rel="prev">
                ← {before.name}
              </a>
            </li>
          )}
          {after && (
            <li>
              <a className="button-outline" href={after.href} rel="next">
                {after.name} →
              </a>
            </li>
          )}
        </ul>
      </nav>
      <MonthTable month={month} weeks={weeks} />
      <MonthList weeks={weeks} />
      <DashboardSection
        id="coming"
        heading={`To come (${coming.length})`}
        none="Nothing is planned or scheduled."
      >
        {coming.map((entry) => (
          <CalendarLine key={`${entry.day} ${entry.kind} ${entry.href}`} {...entry} note={entry.when} />
        ))}
      </DashboardSection>
      <DashboardSection
        id="unplanned"
        heading={`Drafts without a day (${unplanned.length})`}
        none="Every draft is planned for a day."
      >
        {unplanned.map(({ title, href }) => (
          <CalendarLine key={href} title={title} href={href} />
        ))}
      </DashboardSection>
    </div>
  )
}
