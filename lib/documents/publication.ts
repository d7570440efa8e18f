import { type CalendarDay, ownersToday } from '@/lib/dates/calendar-day'

/**
 * The one rule of who may see a document: the public sees it unless its author keeps it private or its day has not
 * come. The day begins at midnight in the owner's time zone.
 *
 * @param document The fields that decide.
 * @param now The instant for which the question is asked.
 */
export function isPublished(
  document: { private?: boolean | undefined; date: CalendarDay },
  now: Date,
): boolean {
  return document.private !== true && document.date <= ownersToday(now)
}
