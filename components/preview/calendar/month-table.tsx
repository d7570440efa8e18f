import type { CalendarView, DayView } from '@/lib/preview/calendar/calendar-view'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { KindMark } from './kind-mark'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A month as a table of its weeks, where there is room for one. */
export function MonthTable({ month, weeks }: Pick<CalendarView, 'month' | 'weeks'>) {
  return (
    <table className="mt-8 w-full table-fixed border-collapse max-lg:hidden">
      <caption className="sr-only">{month}, by day</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" className="label border-b-2 border-type py-2 text-left">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day)?.day}>
            {week.map((day, at) => (
              <td key={weekdays[at]} className="h-28 border border-rule p-2 align-top">
                {day && <Day {...day} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, isToday, entries }: DayView) {
  return (
    <>
      <p className={`even-figures text-small ${isToday ? 'font-bold text-accent' : 'text-quiet'}`}>
        <time dateTime={day}>
          {Number(day.slice(8))}
          <span className="sr-only"> ({formatDay(day)})</span>
        </time>
        {isToday && ' Today'}
      </p>
      {entries.length > 0 && (
        <ul className="mt-1 grid gap-2">
          {entries.map(({ kind, time, title, href }) => (
            <li key={`${kind} ${href}`} className="min-w-0 text-small wrap-anywhere">
              <KindMark kind={kind} /> {time && <span className="even-figures">{time} </span>}
              <a className="block" href={href}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
