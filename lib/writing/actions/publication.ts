import {
  appearanceOf,
  type PublicationState,
  stateAt,
  withdrawalOf,
} from '@/lib/content/documents/publication'
import { nameField } from '@/lib/content/schema/field-labels'
import { type CalendarDay, formatDay } from '@/lib/site/dates/calendar-day'
import { formatAppearance, formatInstant } from '@/lib/site/dates/owners-time'
import { setFields } from '../edit/apply-edit'
import type { Plan, Subject, Texts } from './action'
import { removeEntry } from './edit-redirects'
import { nextMinute, toMinute, writeInstant } from './owners-instant'

/** What is said where the fields of a file cannot be read; its page says more. */
export const unreadable: Plan = { refusal: 'The fields of its file cannot be read. Fix that first.' }

/** Shows a piece to readers from now on. */
export function publish(subject: Subject, texts: Texts, now: Date): Plan {
  const { title, path, visibility } = subject
  if (stateAt(now)(visibility) === 'published') return { refusal: 'Readers see this already.' }
  const withdrawal = withdrawalOf(visibility)
  const document = setFields(texts.document, {
    private: null,
    ...(appearanceOf(visibility) > now && { date: writeInstant(toMinute(now)) }),
    ...(withdrawal && withdrawal <= now && { unpublish: null }),
  })
  if (document === undefined) return unreadable
  // An entry that says where it went, or why, would be in its way.
  return {
    texts: { document, redirects: removeEntry(texts.redirects, path) },
    message: `Publish “${title}”`,
    done: `“${title}” is published. Readers see it in a few seconds.`,
    isShown: true,
  }
}

/** Lets a piece appear at a minute to come. */
export function schedule(subject: Subject, texts: Texts, at: Date, now: Date): Plan {
  const { title, visibility } = subject
  const refusal = refuseSchedule(stateAt(now)(visibility))
  if (refusal) return { refusal }
  if (at <= now)
    return { refusal: `${formatInstant(at)} has passed. Name a time to come, or publish the piece now.` }
  const withdrawal = withdrawalOf(visibility)
  if (withdrawal && withdrawal > now && withdrawal <= at)
    return {
      refusal: `The piece goes on ${formatAppearance(withdrawal)}, before it would appear. Name an earlier time, or change ${nameField('unpublish')}.`,
    }
  const document = setFields(texts.document, {
    private: null,
    date: writeInstant(at),
    ...(withdrawal && withdrawal <= now && { unpublish: null }),
  })
  if (document === undefined) return unreadable
  const when = formatInstant(at)
  return {
    texts: { document },
    message: `Schedule “${title}” for ${when}`,
    done: `“${title}” is scheduled. It appears on ${when}, Chicago time.`,
    isShown: true,
  }
}

function refuseSchedule(state: PublicationState): string | undefined {
  if (state === 'published') return 'Readers see this already; a day to come would take it from them.'
  if (state === 'withdrawn')
    return 'This was published and taken back, and its address says so. Publish it again when it is time.'
  return undefined
}

/** Notes the day for which a piece is planned, which keeps nobody to it. */
export function planFor({ title }: Subject, texts: Texts, day: CalendarDay | undefined): Plan {
  const document = setFields(texts.document, { planned: day ?? null })
  if (document === undefined) return unreadable
  return {
    texts: { document },
    message: day ? `Plan “${title}” for ${formatDay(day)}` : `Plan “${title}” for no day`,
    done: day ? `“${title}” is planned for ${formatDay(day)}.` : `“${title}” is planned for no day.`,
  }
}

/**
 * Takes a piece from readers. What they have seen is withdrawn, so that its address goes on to say that it is gone; what they have
 * not seen becomes a draft.
 */
export function takeBack(subject: Subject, texts: Texts, now: Date): Plan {
  const { title, visibility } = subject
  const state = stateAt(now)(visibility)
  if (state === 'draft' || state === 'withdrawn') return { refusal: 'Readers don’t see this.' }
  const goes = state === 'published' ? firstWithdrawal(subject, now) : undefined
  const document = setFields(texts.document, goes ? { unpublish: writeInstant(goes) } : { private: true })
  if (document === undefined) return unreadable
  const message = `Take back “${title}”`
  if (!goes)
    return {
      ...{ texts: { document }, message },
      done: `“${title}” is a draft again, and will not appear by itself.`,
    }
  const done =
    goes > now
      ? `“${title}” goes within a minute. Then its address says that it is gone.`
      : `“${title}” is taken back. Its address says that it is gone.`
  return { texts: { document }, message, done }
}

/** When a published piece can go at the earliest: no piece may go in the minute in which it has appeared. */
export function firstWithdrawal({ visibility }: Subject, now: Date): Date {
  const minute = toMinute(now)
  const appearance = appearanceOf(visibility)
  return minute > appearance ? minute : nextMinute(appearance)
}
