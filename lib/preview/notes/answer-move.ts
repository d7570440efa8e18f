import 'server-only'
import { ownPath, seeOther } from '@/lib/preview/access/answers'
import { findLostNotes } from '@/lib/preview/dashboard/lost-notes'
import { findPiece } from '@/lib/preview/desk/find-piece'
import type { FormValues } from '@/lib/preview/desk/read-asked'
import { lostNotesPath, notesPath } from '@/lib/site/addresses/preview-paths'
import { moveNotes } from '@/lib/writing/notes/move-notes'
import type { Writer } from '@/lib/writing/writers/writer'
import { giveBack, toTrouble } from './answer-note'
import { openNoteDesk } from './open-note-desk'

/** Moves the notes that a form names to the piece that it names, and leads to them. */
export async function answerMove(values: FormValues, writer: Writer | undefined): Promise<Response> {
  const refuse = (status: number, words: string) => giveBack(status, words, {}, lostNotesPath)
  const piece = findPiece(ownPath(values.to))
  if (!piece)
    return refuse(400, 'There is no piece at that address. Open it, and copy what follows the host.')
  const desk = openNoteDesk(piece, writer)
  if (typeof desk === 'string') return refuse(403, desk)
  const { file = '' } = values
  if (!(await findLostNotes()).includes(file)) return seeOther(lostNotesPath)
  const result = await moveNotes(file, desk.place, desk.author).catch(toTrouble)
  return result.kind === 'refused' ? refuse(503, result.words) : seeOther(notesPath(piece.path))
}
