import 'server-only'
import { toHtml } from 'hast-util-to-html'
import { errorPage, seeOther } from '@/lib/preview/access/answers'
import type { FormValues } from '@/lib/preview/desk/read-asked'
import type { Signature } from '@/lib/writing/notes/note'
import { type NotesPlace, writeEntry } from '@/lib/writing/notes/write-note'
import type { Author } from '@/lib/writing/repository/write-commit'
import { readNote } from './read-note'

/** Who writes, where to, and which page shows it. */
export type NoteDesk = {
  place: NotesPlace
  author: Author
  signed: Signature
  page: string
}

/** Writes what a form about notes holds, and leads to the note; what cannot be written is given back. */
export async function answerNote(
  values: FormValues,
  { place, author, signed, page }: NoteDesk,
): Promise<Response> {
  const asked = readNote(values, signed)
  if ('problem' in asked) return giveBack(400, asked.problem, values, page)
  const { entry } = asked
  const result = await writeEntry(place, entry, author).catch(toTrouble)
  if (result.kind === 'refused') return giveBack(503, result.words, values, page)
  return seeOther(`${page}#note-${entry.kind === 'note' ? entry.id : entry.note}`)
}

/**
 * Says why something was not written, with its text to be copied.
 *
 * @param page Where the notes are; undefined where they cannot be seen any more.
 */
export function giveBack(
  status: number,
  words: string,
  { text = '' }: FormValues,
  page?: string,
  headers: Record<string, string> = {},
): Response {
  const kept = text && `<label>Your text, to be copied:<br>${toTextarea(text)}</label><br>`
  const back = page && `<a href="${toHtml({ type: 'text', value: page })}">Back to the notes</a>`
  return errorPage(
    status,
    'That was not saved',
    `${toHtml({ type: 'text', value: words })}</p><p>${kept}${back ?? ''}`,
    headers,
  )
}

function toTextarea(text: string): string {
  return toHtml({
    type: 'element',
    tagName: 'textarea',
    properties: { readOnly: true, rows: 8, style: 'width:100%;font:inherit' },
    children: [{ type: 'text', value: text }],
  })
}

/** @returns What a writer is told where the repository cannot be reached; the log says why. */
export function toTrouble(error: unknown): { kind: 'refused'; words: string } {
  console.error('Writing a note failed:', error instanceof Error ? error.message : error)
  return {
    kind: 'refused',
    words:
      'The repository of the content cannot be reached, or did not take it. Nothing was changed: try again in a minute.',
  }
}
