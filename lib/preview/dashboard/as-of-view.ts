import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { stateAt } from '@/lib/content/documents/publication'
import { type Audience, marketers } from '@/lib/site/audience'
import { type CalendarDay, formatDay, ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime, formatInstant } from '@/lib/site/dates/owners-time'

/** What the page shows on which a date for the whole site is set. */
export type AsOfView = {
  /** The date that is set, in words. */
  current?: string | undefined
  /** What the form starts with, by the owner's clock. */
  day: CalendarDay
  time: string
  /** The days on which something appears, the next one first. */
  coming: { day: CalendarDay; date: string; titles: string[] }[]
}

/** An item of the feeds as that page lists it. */
export type FeedEntry = { id: string; title: string; summary: string; date: string }

export function toAsOfView(audience: Audience): AsOfView {
  const now = new Date()
  const stateOf = stateAt(now)
  const scheduled = listVisible(marketers).filter((document) => stateOf(document) === 'scheduled')
  const days = [...new Set(scheduled.map(({ date }) => date))].sort()
  const at = audience.kind === 'as-of' ? audience.at : undefined
  return {
    current: at && formatInstant(at),
    day: at ? ownersToday(at) : (days[0] ?? ownersToday(now)),
    time: at ? clockTime(at) : '00:00',
    coming: days.map((day) => ({
      day,
      date: formatDay(day),
      titles: scheduled.filter(({ date }) => date === day).map(({ title }) => title),
    })),
  }
}
