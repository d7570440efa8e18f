import type { Audience } from '@/lib/audience'
import { type CalendarDay, ownersToday } from '@/lib/dates/calendar-day'

/** The fields that decide who may see a document. */
export type Visibility = { private?: boolean | undefined; date: CalendarDay }

/** What a document is to the public on a day. */
export type PublicationState = 'draft' | 'scheduled' | 'published'

/**
 * The one rule of who may see a document: the public sees it unless its author keeps it private or its day has not
 * come. The day begins at midnight in the owner's time zone.
 *
 * @param document The fields that decide.
 * @param now The instant for which the question is asked.
 */
export function isPublished(document: Visibility, now: Date): boolean {
  return isPublishedOn(document, ownersToday(now))
}

/** The same rule, asked for a day in the owner's time zone. */
export function isPublishedOn(document: Visibility, day: CalendarDay): boolean {
  return stateOn(document, day) === 'published'
}

/** What keeps a document from the public on a day in the owner's time zone, if anything does. */
export function stateOn(document: Visibility, day: CalendarDay): PublicationState {
  if (document.private === true) return 'draft'
  return document.date <= day ? 'published' : 'scheduled'
}

/**
 * The same rule for every audience.
 *
 * @returns The day as of which an audience sees what is published; undefined for those who see everything.
 */
export function dayFor(audience: Audience, now: Date): CalendarDay | undefined {
  if (audience.kind === 'preview') return undefined
  return ownersToday(audience.kind === 'as-of' ? audience.at : now)
}
