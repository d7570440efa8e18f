import { type CalendarDay, ownersToday } from '@/lib/dates/calendar-day'

/** What decides whether the public may see a document. */
type Publishable = { private?: boolean | undefined; date: CalendarDay }

/**
 * The one rule of who may see a document: the public sees it unless its author keeps it private or its day has not
 * come. The day begins at midnight in the owner's time zone.
 *
 * @param document The fields that decide.
 * @param now The instant for which the question is asked.
 */
export function isPublished(document: Publishable, now: Date): boolean {
  return isPublishedAt(now)(document)
}

/** The same rule for many documents at one instant, whose day is worked out once. */
export function isPublishedAt(now: Date): (document: Publishable) => boolean {
  const today = ownersToday(now)
  return (document) => document.private !== true && document.date <= today
}
