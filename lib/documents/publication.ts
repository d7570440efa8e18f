import { type CalendarDay, ownersToday } from '@/lib/dates/calendar-day'

/** The fields that decide who may see a document. */
export type Visibility = { private?: boolean | undefined; date: CalendarDay }

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
  return document.private !== true && document.date <= day
}
