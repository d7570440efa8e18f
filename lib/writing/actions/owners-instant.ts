import { ownersToday, startOfDay } from '@/lib/site/dates/calendar-day'
import { ownersOffset } from '@/lib/site/dates/owners-offset'
import { clockTime } from '@/lib/site/dates/owners-time'

const minute = 60_000

/** @returns The minute in which an instant lies. */
export function toMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / minute) * minute)
}

export function nextMinute(instant: Date): Date {
  return new Date(toMinute(instant).getTime() + minute)
}

/** @returns A minute as a date in the head of a file says it, by the owner's clock; the day alone where it begins then. */
export function writeInstant(instant: Date): string {
  const day = ownersToday(instant)
  if (new Date(startOfDay(day)).getTime() === instant.getTime()) return day
  return `${day}T${clockTime(instant)}:00${ownersOffset(instant)}`
}
