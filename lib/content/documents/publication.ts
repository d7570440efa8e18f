import type { Audience } from '@/lib/site/audience'
import { type CalendarDay, ownersToday, startOfDay } from '@/lib/site/dates/calendar-day'

/** The fields that decide who may see a document. */
export type Visibility = {
  private?: boolean | undefined
  date: CalendarDay
  /** The minute of that day at which it appears, as ISO 8601; without one it is there from midnight on. */
  appears_at?: string | undefined
}

/** What a document is to the public at an instant. */
export type PublicationState = 'draft' | 'scheduled' | 'published'

/**
 * The one rule of who may see a document: the public sees it unless its author keeps it private or its day, or its
 * minute where it names one, has not come. The day begins at midnight in the owner's time zone.
 *
 * @param now The instant for which the question is asked.
 * @returns What answers it for any document.
 */
export function stateAt(now: Date): (document: Visibility) => PublicationState {
  const today = ownersToday(now)
  return ({ private: isPrivate, date, appears_at }) => {
    if (isPrivate === true) return 'draft'
    const hasCome = appears_at === undefined ? date <= today : new Date(appears_at) <= now
    return hasCome ? 'published' : 'scheduled'
  }
}

/** The same rule, for picking from a list. */
export function publishedAt(now: Date): (document: Visibility) => boolean {
  const stateOf = stateAt(now)
  return (document) => stateOf(document) === 'published'
}

/** The same rule, asked of one document. */
export function isPublished(document: Visibility, now: Date): boolean {
  return publishedAt(now)(document)
}

/** The instant at which a document appears if it is not private. */
export function appearanceOf({ date, appears_at }: Visibility): Date {
  return new Date(appears_at ?? startOfDay(date))
}

/**
 * What the public sees is the same from one of these instants to the next.
 *
 * @returns The instants at which a document appears, in milliseconds since 1970, in order.
 */
export function listPublicationInstants(documents: Visibility[]): number[] {
  const appearances = documents
    .filter(({ private: isPrivate }) => isPrivate !== true)
    .map((document) => appearanceOf(document).getTime())
  return [...new Set(appearances)].sort((a, b) => a - b)
}

/**
 * The same rule for every audience.
 *
 * @returns The instant as of which an audience sees what is published; undefined for those who see everything.
 */
export function instantFor(audience: Audience, now: Date): Date | undefined {
  if (audience.kind === 'preview') return undefined
  return audience.kind === 'as-of' ? audience.at : now
}
