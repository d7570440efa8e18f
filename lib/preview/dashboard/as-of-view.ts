import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { type Audience, marketers } from '@/lib/site/audience'
import { type CalendarDay, ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime, formatInstant } from '@/lib/site/dates/owners-time'
import { type ComingChange, listComingChanges } from './coming-changes'

/** What the page shows that sets a date for the whole site. */
export type AsOfView = {
  /** The date that is set, in words. */
  current?: string | undefined
  /** What the form starts with, by the owner's clock. */
  day: CalendarDay
  time: string
  /** The instants at which something appears or goes, the next one first. */
  coming: ComingChange[]
}

/** An item of the feeds as that page lists it. */
export type FeedEntry = { id: string; title: string; summary: string; date: string }

export function toAsOfView(audience: Audience): AsOfView {
  const now = new Date()
  const coming = listComingChanges(listVisible(marketers), now)
  const at = audience.kind === 'as-of' ? audience.at : undefined
  return {
    current: at && formatInstant(at),
    day: at ? ownersToday(at) : (coming[0]?.day ?? ownersToday(now)),
    time: at ? clockTime(at) : (coming[0]?.time ?? '00:00'),
    coming,
  }
}
