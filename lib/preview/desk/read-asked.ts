import { isCalendarDay } from '@/lib/site/dates/calendar-day'
import { toInstant } from '@/lib/site/dates/owners-time'
import type { Action, ActionKind } from '@/lib/writing/actions/action'
import { cleanWords } from '@/lib/writing/notes/clean-text'

/** What a form asks for. */
export type Asked =
  | { kind: 'action'; action: Action }
  | { kind: 'undo' }
  | { kind: 'restore'; version: string }
  | { kind: 'unclear'; words: string }

/** The fields of the forms. */
export type FormValues = Record<string, string>

/** @returns What a form holds as text. */
export function toValues(form: FormData): FormValues {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  )
}

/** @param by The name of who asks. */
export function readAsked(values: FormValues, by: string): Asked {
  const { act = '', version = '' } = values
  if (act === 'undo') return { kind: 'undo' }
  if (act === 'restore') return { kind: 'restore', version }
  if (!isActionKind(act)) return { kind: 'unclear', words: 'That cannot be done here.' }
  const action = readers[act](values, by)
  return action
    ? { kind: 'action', action }
    : {
        kind: 'unclear',
        words: 'There is no such day or time. Give both, such as March 9, 2027 and 9:00 AM.',
      }
}

const readers: Record<ActionKind, (values: FormValues, by: string) => Action | undefined> = {
  publish: ({ unready }) => ({ kind: 'publish', isUnreadyMeant: unready === 'meant' }),
  schedule: ({ day = '', time = '', unready }) => {
    const at = toInstant(day, time)
    return at && { kind: 'schedule', at, isUnreadyMeant: unready === 'meant' }
  },
  plan: ({ day = '' }) => {
    if (day === '') return { kind: 'plan', day: undefined }
    return isCalendarDay(day) ? { kind: 'plan', day } : undefined
  },
  'take-back': () => ({ kind: 'take-back' }),
  retire: ({ how, to = '', reason = '' }) => ({
    kind: 'retire',
    how: how === 'gone' ? 'gone' : 'redirect',
    to,
    reason: cleanWords(reason),
  }),
  rename: ({ to = '' }) => ({ kind: 'rename', to }),
  'revoke-all': () => ({ kind: 'revoke-all' }),
  revoke: ({ link = '' }, by) => ({ kind: 'revoke', link, by }),
}

function isActionKind(name: string): name is ActionKind {
  return Object.hasOwn(readers, name)
}
