import 'server-only'
import { randomBytes } from 'node:crypto'
import { formatInstant } from '@/lib/site/dates/owners-time'
import type { ArticleView } from '@/lib/views/article-view'
import type { Signature, Thread } from '@/lib/writing/notes/note'
import { type PlacedThread, placeNotes } from '@/lib/writing/notes/place-notes'
import { findNotes } from './find-notes'
import { listBlocks, type TextBlock } from './text-blocks'

/** Who said something, and when, in words. */
export type SignatureView = { by: string; when: string }
type SaidView = SignatureView & { id: string; text: string }

export type ThreadView = SaidView & {
  /** The words that it is about, as they were when it was written. */
  words?: string | undefined
  /** Whether the text has others there now. */
  isChanged: boolean
  answers: SaidView[]
  resolved?: SignatureView | undefined
}

/** A block of the text with the notes on it, and its place among all blocks. */
export type BlockView = TextBlock & { place: number; threads: ThreadView[] }

/** What its reader may do there. */
export type NotesAccess = {
  /** Where the forms are sent. */
  action: string
  /** Whether notes can be written, and resolved. */
  mayWrite: boolean
  mayDecide: boolean
  /** The name that a form starts with, where it asks for one. */
  guest?: string | undefined
  /** Why none can be written, in words. */
  closed?: string | undefined
}

/** What the forms about notes need. */
export type NotesForms = NotesAccess & {
  /** Names the forms of one answer of the server: what is sent twice is written once. */
  key: string
}

export type NotesView = NotesForms & {
  blocks: BlockView[]
  whole: ThreadView[]
  gone: ThreadView[]
  open: number
}

const unreadable =
  'The notes on this piece cannot be read at the moment. Nothing is lost: load the page again in a minute, and if it stays like this ask the person who runs the site.'

/** @param file The piece, inside the content folder. @param article Its page. */
export async function toNotesView(
  file: string,
  article: ArticleView,
  access: NotesAccess,
): Promise<NotesView> {
  const found = await findNotes(file)
  const threads = found ?? []
  const blocks = listBlocks(article)
  const { atBlocks, whole, gone } = placeNotes(
    threads,
    blocks.map(({ words }) => words),
  )
  return {
    ...(found ? access : { ...access, mayWrite: false, mayDecide: false, closed: unreadable }),
    key: randomBytes(16).toString('hex'),
    blocks: blocks.map((block, place) => ({
      ...block,
      place,
      threads: (atBlocks.get(place) ?? []).map(toThreadView),
    })),
    whole: whole.map(toThreadView),
    gone: gone.map(toThreadView),
    open: threads.filter(({ resolved }) => !resolved).length,
  }
}

export function toThreadView(thread: Thread | PlacedThread): ThreadView {
  const { id, text, anchor, answers, resolved } = thread
  return {
    ...{ id, text, ...toSignature(thread) },
    words: anchor?.words,
    isChanged: 'isChanged' in thread && thread.isChanged,
    answers: answers.map((answer) => ({ id: answer.id, text: answer.text, ...toSignature(answer) })),
    resolved: resolved && toSignature(resolved),
  }
}

function toSignature({ by, at, link }: Signature): SignatureView {
  return { by: link ? `${by} (by a share link)` : by, when: formatInstant(at) }
}
