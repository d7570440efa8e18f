import { site } from '@/lib/site/identity'
import { ownersOffset } from './owners-offset'

/** A day of the calendar as `YYYY-MM-DD`, without time or zone. Two of them compare as strings. */
export type CalendarDay = `${number}-${number}-${number}`

const shape = /^\d{4}-\d{2}-\d{2}$/
const written = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
const monthAndDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' })
const ownersDay = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: site.timeZone })

/** Whether the text is a day that exists: `2024-02-29` is, `2023-02-29` and `2024-2-9` are not. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!shape.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}

/**
 * @param isoDateTime An ISO 8601 date or date-time in UTC, as Contentlayer stores dates.
 * @returns Its day.
 * @throws {RangeError} When it holds no such day.
 */
export function toCalendarDay(isoDateTime: string): CalendarDay {
  const day = isoDateTime.slice(0, 10)
  if (!isCalendarDay(day)) throw new RangeError(`"${isoDateTime}" holds no calendar day`)
  return day
}

/** The day that it is for the owner at an instant; it begins at midnight in the owner's time zone. */
export function ownersToday(now: Date): CalendarDay {
  return toCalendarDay(ownersDay.format(now))
}

/** "December 19, 2019", in any time zone of the server. */
export function formatDay(day: CalendarDay): string {
  return written.format(new Date(`${day}T00:00:00Z`))
}

/** "Dec 19", for a list that names the year above. */
export function formatMonthAndDay(day: CalendarDay): string {
  return monthAndDay.format(new Date(`${day}T00:00:00Z`))
}

/** The first instant of a day in the owner's time zone, as ISO 8601 with its offset: `2019-12-19T00:00:00-06:00`. */
export function startOfDay(day: CalendarDay): string {
  // Midnight in Chicago is 5 or 6 hours after midnight UTC, and its clocks change at 2 in the morning.
  return `${day}T00:00:00${ownersOffset(new Date(`${day}T06:00:00Z`))}`
}
