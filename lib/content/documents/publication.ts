import type { Audience } from '@/lib/site/audience'
import { type CalendarDay, isCalendarDay, ownersToday, startOfDay } from '@/lib/site/dates/calendar-day'

/** The fields that decide who may see a document. */
export type Visibility = {
  private?: boolean | undefined
  date: CalendarDay
  /** The minute of that day at which it appears, as ISO 8601; without one it is there from midnight on. */
  appears_at?: string | undefined
  /** The day on which it is taken back; without one it stays. */
  unpublish?: CalendarDay | undefined
  /** The minute of that day at which it is taken back, likewise. */
  withdrawn_at?: string | undefined
}

/** What decides who may see a document, of the fields of its file; undefined where they do not say it. */
export function visibilityOf(fields: Record<string, unknown>): Visibility | undefined {
  const { date, appears_at, unpublish, withdrawn_at, private: isPrivate } = fields
  if (!isDay(date)) return undefined
  return {
    private: isPrivate === true,
    date,
    appears_at: toText(appears_at),
    unpublish: isDay(unpublish) ? unpublish : undefined,
    withdrawn_at: toText(withdrawn_at),
  }
}

/** What a document is to the public at an instant. */
export type PublicationState = 'draft' | 'scheduled' | 'published' | 'withdrawn'

/**
 * The one rule of who may see a document: the public sees it unless its author keeps it private, from its day on and
 * until the day on which it is taken back, or the minutes of these where it names them. A day begins at midnight in the
 * owner's time zone.
 *
 * @param now The instant for which the question is asked.
 * @returns What answers it for any document.
 */
export function stateAt(now: Date): (document: Visibility) => PublicationState {
  const today = ownersToday(now)
  const hasCome = (day: CalendarDay, minute: string | undefined) =>
    minute === undefined ? day <= today : new Date(minute) <= now
  return ({ private: isPrivate, date, appears_at, unpublish, withdrawn_at }) => {
    if (isPrivate === true) return 'draft'
    if (unpublish !== undefined && hasCome(unpublish, withdrawn_at)) return 'withdrawn'
    return hasCome(date, appears_at) ? 'published' : 'scheduled'
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

/** The instant at which a document is taken back; undefined for one that stays. */
export function withdrawalOf({ unpublish, withdrawn_at }: Visibility): Date | undefined {
  return unpublish && new Date(withdrawn_at ?? startOfDay(unpublish))
}

/**
 * What the public sees is the same from one of these instants to the next.
 *
 * @returns The instants at which a document appears or is taken back, in milliseconds since 1970, in order.
 */
export function listPublicationInstants(documents: Visibility[]): number[] {
  const instants = documents
    .filter(({ private: isPrivate }) => isPrivate !== true)
    .flatMap((document) => [appearanceOf(document), withdrawalOf(document)])
    .filter((instant) => instant !== undefined)
    .map((instant) => instant.getTime())
  return [...new Set(instants)].sort((a, b) => a - b)
}

/**
 * @param instants What {@link listPublicationInstants} gives.
 * @returns The one since which the public has seen the same as it sees now; 0 before the first.
 */
export function lastInstant(instants: number[], now: Date): number {
  let [start, end] = [0, instants.length]
  while (start < end) {
    const middle = Math.floor((start + end) / 2)
    if ((instants[middle] ?? 0) <= now.getTime()) start = middle + 1
    else end = middle
  }
  return instants[start - 1] ?? 0
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

function isDay(value: unknown): value is CalendarDay {
  return typeof value === 'string' && isCalendarDay(value)
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
