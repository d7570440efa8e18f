import { type CalendarDay, ownersToday, toCalendarDay } from '@/lib/site/dates/calendar-day'

/** A month of the calendar as `YYYY-MM`. */
export type Month = string

const written = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** @returns The month that an address asks for; the present one, for the owner, where it asks for none. */
export function readMonth(asked: unknown, now: Date): Month {
  const isMonth = typeof asked === 'string' && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(asked)
  return isMonth ? asked : ownersToday(now).slice(0, 7)
}

/** "March 2026". */
export function formatMonth(month: Month): string {
  return written.format(startOf(month))
}

/** @returns The month so many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const start = startOf(month)
  start.setUTCMonth(start.getUTCMonth() + count)
  return start.toISOString().slice(0, 7)
}

/** Months around the present one that can be looked at although nothing is in them. */
const NEAR = [-1, 0, 1, 2, 3]

/**
 * @param months In which something is.
 * @returns The nearest months before and after one that have something to show; there is no end of months that have not.
 */
export function neighborsOf(month: Month, months: Month[], now: Date): { before?: Month; after?: Month } {
  const shown = [
    ...new Set([...months, ...NEAR.map((count) => addMonths(readMonth(undefined, now), count))]),
  ].sort()
  const before = shown.findLast((each) => each < month)
  const after = shown.find((each) => each > month)
  return { ...(before && { before }), ...(after && { after }) }
}

/** @returns The weeks of a month, each from Sunday to Saturday, without the days of other months. */
export function listWeeks(month: Month): (CalendarDay | undefined)[][] {
  const start = startOf(month)
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate()
  const lead = start.getUTCDay()
  return Array.from({ length: Math.ceil((lead + last) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const day = week * 7 + weekday - lead + 1
      return day < 1 || day > last ? undefined : toCalendarDay(`${month}-${String(day).padStart(2, '0')}`)
    }),
  )
}

function startOf(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`)
}
