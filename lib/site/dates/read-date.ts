import { type CalendarDay, isCalendarDay, ownersToday } from './calendar-day'
import { toInstant } from './owners-time'

/** What a written date means. */
export type DateReading =
  /** `at` is there when it names the minute from which something holds, and not just the day. */
  | { kind: 'day'; day: CalendarDay; at?: Date }
  /** Day and month may be either way round. */
  | { kind: 'ambiguous'; readings: [CalendarDay, CalendarDay] }

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})$/i
/** A timestamp of YAML (https://yaml.org/type/timestamp.html), which ISO 8601 is too. */
const timestamp =
  /^(\d{4}-\d{2}-\d{2})(?:t|\s+)(\d{1,2}):(\d{2})(:\d{2}(?:\.\d*)?)?\s*(z|[-+]\d{1,2}(?::?\d{2})?)?$/i

/**
 * Reads a date as people and other systems write it, where it can mean one day only.
 *
 * An instant at midnight UTC is the day that is written. Any other is the day that it is for the owner, and a minute of
 * it; without an offset it is by the owner's clock. Seconds are left out.
 *
 * @returns Undefined for what is no date, and for days that do not exist.
 */
export function readDate(text: string): DateReading | undefined {
  const written = text.trim()
  const numbers = yearFirst.exec(written)
  if (numbers) return toReading(numbers[1], numbers[3], numbers[4])
  const ambiguous = yearLast.exec(written)
  if (ambiguous) return readYearLast(ambiguous)
  const american = monthFirst.exec(written)
  if (american) return toReading(american[3], monthNumber(american[1]), american[2])
  const european = dayFirst.exec(written)
  if (european) return toReading(european[3], monthNumber(european[2]), european[1])
  const instant = timestamp.exec(written)
  return instant ? readTimestamp(instant) : undefined
}

function readYearLast([, first, , second, year]: RegExpExecArray): DateReading | undefined {
  const american = toReading(year, first, second)
  const european = toReading(year, second, first)
  if (american?.kind !== 'day' || european?.kind !== 'day' || american.day === european.day)
    return american ?? european
  return { kind: 'ambiguous', readings: [american.day, european.day] }
}

function readTimestamp([, day = '', hour = '', minute, , offset]: RegExpExecArray): DateReading | undefined {
  if (!isCalendarDay(day)) return undefined
  const time = `${hour.padStart(2, '0')}:${minute}`
  const at = offset ? new Date(`${day}T${time}:00${toIsoOffset(offset)}`) : toInstant(day, time)
  if (!at || Number.isNaN(at.getTime())) return undefined
  const isMidnight = at.toISOString() === `${day}T00:00:00.000Z` || (!offset && time === '00:00')
  return isMidnight ? { kind: 'day', day } : { kind: 'day', day: ownersToday(at), at }
}

function toIsoOffset(offset: string): string {
  const parts = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(offset)
  return parts ? `${parts[1]}${parts[2]?.padStart(2, '0')}:${parts[3] ?? '00'}` : 'Z'
}

/** "3" of "March" and "Mar"; "0", which no month has, of what is none. */
function monthNumber(name = ''): string {
  const start = name.toLowerCase()
  const isMonth = (month: string) => start === month || start === month.slice(0, 3)
  return String((start === 'sept' ? 8 : months.findIndex(isMonth)) + 1)
}

function toReading(year = '', month = '', day = ''): DateReading | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(text) ? { kind: 'day', day: text } : undefined
}
