import type { Visibility } from '@/lib/content/documents/publication'
import type { CalendarDay } from '@/lib/site/dates/calendar-day'

/** What somebody who may publish does with a piece at a press. */
export type Action =
  | ({ kind: 'publish' } & Unready)
  | ({ kind: 'schedule'; at: Date } & Unready)
  /** Only the calendar shows it; without a day it is planned for none. */
  | { kind: 'plan'; day: CalendarDay | undefined }
  | { kind: 'take-back' }
  /** Readers are sent on, or learn that it is gone, and perhaps why and what replaces it. */
  | { kind: 'retire'; how: 'redirect' | 'gone'; to: string; reason: string }
  | { kind: 'rename'; to: string }
  | { kind: 'revoke-all' }
  | { kind: 'revoke'; link: string; by: string }

/**
 * Whether it is done while the status of the piece is not yet *Ready*, which its writer sets when it is to be changed no more. Decap
 * publishes nothing else; who publishes at a press is told, and asked.
 */
type Unready = { isUnreadyMeant?: boolean }

export type ActionKind = Action['kind']

/** The piece that it is done with, as its file says. */
export type Subject = {
  /** Path inside the content folder. */
  file: string
  title: string
  path: string
  visibility: Visibility
}

/** The texts that an action may change; those of files that are not there are empty. */
export type Texts = Record<(typeof textNames)[number], string>
export const textNames = ['document', 'redirects', 'revoked'] as const

/** The texts as they will be, or why not, in a sentence or two for the one who asked. */
export type Plan =
  | {
      texts: Partial<Texts>
      /** What the commit says, without a full stop. */
      message: string
      /** What is said afterwards, in a sentence. */
      done: string
      /** Whether readers get to see it thereby, now or later: then what is on a branch alone joins what is published. */
      isShown?: boolean
    }
  | { refusal: string }
