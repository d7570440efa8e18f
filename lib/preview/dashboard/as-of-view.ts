import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { stateAt } from '@/lib/content/documents/publication'
import { type Audience, marketers } from '@/lib/site/audience'
import { type CalendarDay, ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime, formatInstant } from '@/lib/site/dates/owners-time'
import { type Appearance, listAppearances } from './appearances'

/** What the page shows that sets a date for the whole site. */
export type AsOfView = {
  /** The date that is set, in words. */
  current?: string | undefined
  /** What the form starts with, by the owner's clock. */
  day: CalendarDay
  time: string
  /** The instants at which something appears, the next one first. */
  coming: Appearance[]
}

/** An item of the feeds as that page lists it. */
export type FeedEntry = { id: string; title: string; summary: string; date: string }

export function toAsOfView(audience: Audience): AsOfView {
  const now = new Date()
  const stateOf = stateAt(now)
  const scheduled = listVisible(marketers).filter((document) => stateOf(document) === 'scheduled')
  const coming = listAppearances(scheduled)
  const at = audience.kind === 'as-of' ? audience.at : undefined
  return {
    current: at && formatInstant(at),
    day: at ? ownersToday(at) : (coming[0]?.day ?? ownersToday(now)),
    time: at ? clockTime(at) : (coming[0]?.time ?? '00:00'),
    coming,
  }
}
