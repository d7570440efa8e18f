import type { DocumentSummary } from '@/lib/content/documents/document'
import { appearanceOf, type PublicationState } from '@/lib/content/documents/publication'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime } from '@/lib/site/dates/owners-time'
import type { ActionKind } from '@/lib/writing/actions/action'
import { statusNames } from '@/lib/writing/repository/work-branch'
import type { FormValues } from './read-asked'

/** An action that is offered: what it is called, what it brings about, and what its form starts with. */
export type ActionView = {
  kind: ActionKind
  name: string
  explains: string
  /** Whether its form is shown at once: somebody was told that it could not be done as it was. */
  isOpen: boolean
  /** The status of the piece, where it is to be confirmed that the action is meant all the same. */
  unready?: string | undefined
  values: FormValues
}

const offered: Record<PublicationState, ActionKind[]> = {
  draft: ['publish', 'schedule', 'plan', 'rename', 'revoke-all', 'revoke'],
  scheduled: ['publish', 'schedule', 'take-back', 'rename', 'revoke-all', 'revoke'],
  published: ['take-back', 'retire', 'rename'],
  withdrawn: ['publish', 'retire', 'rename'],
}

const words: Record<ActionKind, [name: string, explains: string]> = {
  publish: [
    'Publish now',
    'Readers see it in a few seconds: on its page, in lists, search, feeds and the sitemap.',
  ],
  schedule: ['Schedule', 'It appears by itself at the minute that you name.'],
  plan: ['Plan for a day', 'The calendar shows it on that day. It stays a draft.'],
  'take-back': [
    'Take back',
    'Readers no longer see it. What they had seen says at its address that it is gone.',
  ],
  retire: ['Retire', 'It goes for good. Its address leads to another page, or says that it is gone and why.'],
  rename: ['Move to another address', 'The address that readers know leads to the new one.'],
  'revoke-all': [
    'Close all share links',
    'Those who have a link to this piece can no longer open it. New ones can be made.',
  ],
  revoke: ['Close one share link', 'Its name is shown where it was made, and on the page that it opens.'],
}

const tomorrow = 24 * 60 * 60 * 1000

/**
 * @param status What Decap calls the status of a piece that is on a branch.
 * @param failed What was asked last and not done, with what was typed.
 */
export function listActions(
  document: DocumentSummary,
  state: PublicationState,
  status: string | undefined,
  failed: { asked: string; values: FormValues } | undefined,
  now: Date,
): ActionView[] {
  return offered[state].map((kind) => {
    const [name, explains] = words[kind]
    const isOpen = failed?.asked === kind
    const values = isOpen ? failed.values : toFirstValues(kind, document, now)
    const isReady = !status || status === statusNames.pending_publish
    const unready = !isReady && (kind === 'publish' || kind === 'schedule') ? status : undefined
    return { kind, name, explains, isOpen, unready, values }
  })
}

function toFirstValues(kind: ActionKind, document: DocumentSummary, now: Date): FormValues {
  if (kind === 'schedule') return suggestTime(document, now)
  return kind === 'plan' && document.planned ? { day: document.planned } : {}
}

function suggestTime(document: DocumentSummary, now: Date): FormValues {
  const appearance = appearanceOf(document)
  if (appearance > now) return { day: ownersToday(appearance), time: clockTime(appearance) }
  const { planned } = document
  const isToCome = planned !== undefined && planned > ownersToday(now)
  return { day: isToCome ? planned : ownersToday(new Date(now.getTime() + tomorrow)), time: '09:00' }
}
