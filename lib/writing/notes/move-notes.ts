import { decodeText } from '@/lib/content/ingest/decode-text'
import { notesFileOf } from '@/lib/site/notes-files'
import { contentPath } from '../places'
import type { Author } from '../repository/write-commit'
import { joinNotes } from './notes-file'
import type { NoteResult, NotesPlace } from './write-note'

/**
 * Moves the notes of a piece that is not there to one that is, below those that it has, in one commit. Every byte of both stays.
 *
 * @param from The file of the piece that is not there, inside the content folder.
 * @param place The piece that gets them.
 */
export async function moveNotes(
  from: string,
  { repository, contentFolder, file, title }: NotesPlace,
  author: Author,
): Promise<NoteResult> {
  const [source, target] = [from, file].map((each) => contentPath(contentFolder, notesFileOf(each)))
  if (source === undefined || target === undefined || source === target)
    return refuse('They are there already.')
  const commit = await repository.head()
  if (!commit) return refuse('The repository has no such branch.')
  const [moved, held] = await Promise.all([
    repository.readFile(commit, source),
    repository.readFile(commit, target),
  ])
  if (!moved) return refuse('These notes are not there any more: somebody else has moved them.')
  const content = joinNotes(held ? decodeText(held.bytes).text : '', decodeText(moved.bytes).text)
  if (content === undefined)
    return refuse(
      'A file of these notes cannot be read, or is full. Ask the person who runs the site to look at it.',
    )
  const outcome = await repository.commit({
    changes: [
      { path: target, content },
      { path: source, content: null },
    ],
    expected: { [target]: held?.id ?? null, [source]: moved.id },
    author,
    message: `Move notes to “${title}”`,
  })
  if (outcome.kind === 'refused') return refuse(outcome.reason)
  if (outcome.kind === 'conflict') return refuse('Somebody else has written notes meanwhile. Try again.')
  return { kind: 'done' }
}

function refuse(words: string): NoteResult {
  return { kind: 'refused', words }
}
