import 'server-only'
import { stateAt } from '@/lib/content/documents/publication'
import { findStatus } from '@/lib/preview/dashboard/find-statuses'
import { stateWords } from '@/lib/preview/dashboard/state-words'
import { type DeskPage, deskPath } from '@/lib/site/addresses/preview-paths'
import type { Writer } from '@/lib/writing/writers/writer'
import { type ActionView, listActions } from './actions'
import type { Piece } from './find-piece'
import { findSeen, openDesk } from './open-desk'
import { readResult } from './result'

/** What came of the last form, in words. */
export type ResultView = {
  words: string
  isDone: boolean
  /** What undoes it at a press. */
  undo?: { action: string; token: string } | undefined
}

/** What can be done with a piece at a press, and what has just been done. */
export type DeskView = {
  state: string
  /** What Decap calls its status, while it is on a branch. */
  status?: string | undefined
  result?: ResultView | undefined
  /** Why nothing can be done here, in words. */
  closed?: string | undefined
  /** Where its forms are sent. */
  action: string
  /** What names the bytes that are shown, so that nobody's newer ones are overwritten. */
  seen: string
  actions: ActionView[]
}

/**
 * @param token Of what came of the last form, as the address has it.
 * @param from The page that the forms are on.
 */
export async function toDeskView(
  { file, path, document }: Piece,
  writer: Writer | undefined,
  token: unknown,
  secret: string,
  from?: DeskPage,
): Promise<DeskView | undefined> {
  if (!document) return undefined
  const now = new Date()
  const action = deskPath(path, from)
  const [desk, last, found] = await Promise.all([
    openDesk(writer),
    readResult(token, file, secret),
    findStatus(file),
  ])
  const isDone = last?.kind === 'done'
  const undo =
    isDone && !last.isFinal && last.asked !== 'undo' && typeof token === 'string'
      ? { action, token }
      : undefined
  const state = stateAt(now)(document)
  const status = state === 'draft' ? found : undefined
  const view = {
    ...{ state: stateWords(document, now), status },
    result: last && { words: last.words, isDone, undo },
    action,
    actions: listActions(document, state, status, isDone ? undefined : last, now),
  }
  if (typeof desk === 'string') return { ...view, seen: '', closed: desk }
  const seen = await findSeen(desk, file).catch(() => '')
  const closed = seen
    ? undefined
    : 'The repository of the content cannot be reached. Load the page again in a minute.'
  return { ...view, seen, closed }
}
