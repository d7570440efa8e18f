import 'server-only'
import type { Piece } from '@/lib/preview/desk/find-piece'
import { notePath, notesPath, sharedNotePath } from '@/lib/site/addresses/preview-paths'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'
import type { Writer } from '@/lib/writing/writers/writer'
import type { NoteDesk } from './answer-note'
import type { NotesAccess } from './notes-view'

const previewsOnly =
  'You may preview. To write notes, ask the person who runs the site for a secret of your own.'

/** @returns What a writer writes notes with; for others, why they do not, and whom to ask, in a sentence or two. */
export function openNoteDesk(
  { file, title, path }: Piece,
  writer: Writer | undefined,
  now = new Date(),
): NoteDesk | string {
  const site = siteRepository()
  if (!site) return notSetUp
  if (!writer) return previewsOnly
  const { name, email } = writer
  return {
    place: { ...site, file, title },
    author: { name, email },
    signed: { at: now, by: name },
    page: notesPath(path),
  }
}

/** @returns What somebody who has signed in may do with the notes on a piece. */
export function toWriterAccess(piece: Piece, writer: Writer | undefined): NotesAccess {
  const desk = openNoteDesk(piece, writer)
  const closed = typeof desk === 'string' ? desk : undefined
  return { action: notePath(piece.path), mayWrite: !closed, mayDecide: !closed, closed }
}

/** @param name What somebody who has a share link has called herself before; empty for the first time. */
export function toGuestAccess(token: string, name: string): NotesAccess {
  const closed = siteRepository() ? undefined : notSetUp
  return { action: sharedNotePath(token), mayWrite: !closed, mayDecide: false, guest: name, closed }
}
