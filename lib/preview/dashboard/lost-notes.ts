import 'server-only'
import { listFaulty, listVisible } from '@/lib/content/documents/library'
import { marketers } from '@/lib/site/audience'
import { readEnvironment } from '@/lib/site/environment'
import { notesFileOf, pieceOfNotes } from '@/lib/site/notes-files'
import { countOpenNotes } from '@/lib/writing/notes/folder-notes'

/**
 * Finds the notes whose piece is not there: its file was renamed or deleted, and theirs was not.
 *
 * @returns The files that the pieces had, inside the content folder, in the order of the alphabet.
 */
export async function findLostNotes(): Promise<string[]> {
  const counts = await countOpenNotes(readEnvironment().contentDir)
  if (counts.size === 0) return []
  const files = [
    ...listVisible(marketers).map(({ _id }) => _id),
    ...listFaulty(marketers).map(({ file }) => file),
  ]
  const known = new Set(files.map(notesFileOf))
  return [...counts.keys()]
    .filter((file) => !known.has(file))
    .map(pieceOfNotes)
    .sort()
}
