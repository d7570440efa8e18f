import { site } from '@/lib/site/identity'
import { formatDay, isCalendarDay, ownersToday } from './calendar-day'
import { ownersOffset } from './owners-offset'

/* Instants as the owner's clock shows them. */

const written = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: site.timeZone,
})
const writtenTime = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: site.timeZone })
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: site.timeZone })

/**
 * @param day As a form sends it: `2035-05-15`.
 * @param time Likewise: `09:30`.
 * @returns The instant at which the owner's clock shows that; undefined when there is no such day or time. An hour that
 *   the clock skips in spring counts as the one after it.
 */
export function toInstant(day: string, time: string): Date | undefined {
  if (!isCalendarDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  // The offset at the instant itself, which is found by the offset near it.
  const near = asIfUtc - offsetAt(asIfUtc)
  return new Date(asIfUtc - offsetAt(near))
}

/** "May 15, 2035 at 9:30 AM", by the owner's clock. */
export function formatInstant(instant: Date): string {
  return written.format(instant)
}

/** "May 15, 2035 at 9:30 AM", or the day alone where it begins at that instant: "May 15, 2035". */
export function formatAppearance(instant: Date): string {
  return clockTime(instant) === '00:00' ? formatDay(ownersToday(instant)) : formatInstant(instant)
}

/** "9:30 AM", or nothing at midnight, when a day begins. */
export function formatTime(instant: Date): string {
  return clockTime(instant) === '00:00' ? '' : writtenTime.format(instant)
}

/** "09:30", by the owner's clock. */
export function clockTime(instant: Date): string {
  return clock.format(instant)
}

/** In milliseconds, east of Greenwich positive. */
function offsetAt(time: number): number {
  return -Date.parse(`1970-01-01T00:00:00${ownersOffset(new Date(time))}`)
}
