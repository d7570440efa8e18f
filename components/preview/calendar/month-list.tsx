import type { CalendarView } from '@/lib/preview/calendar/calendar-view'
import { CalendarLine } from './calendar-line'

/** A month as a list of the days on which something happens, where there is no room for a table. */
export function MonthList({ weeks }: Pick<CalendarView, 'weeks'>) {
  const entries = weeks.flat().flatMap((day) => day?.entries ?? [])
  return (
    <section aria-label="This month" className="mt-8 lg:hidden">
      {entries.length === 0 && <p className="text-quiet">Nothing happens in this month.</p>}
      <ol>
        {entries.map((entry) => (
          <CalendarLine key={`${entry.day} ${entry.kind} ${entry.href}`} {...entry} note={entry.when} />
        ))}
      </ol>
    </section>
  )
}
