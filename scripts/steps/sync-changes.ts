import { type SoundDocument, syncDocuments } from '@/lib/content/documents/sync-documents'
import { stagedName } from '@/lib/content/ingest/ingest'
import type { ParsedFile, SoundFile } from '@/lib/content/ingest/parse-file'

/**
 * Brings the documents on disk from one state of the content to the next.
 *
 * @param before What the files were when last parsed; a file that has not changed is the same object again.
 * @param after What they are now.
 */
export async function syncChanges(before: ParsedFile[], after: ParsedFile[]): Promise<void> {
  const known = new Map(before.map(({ file, document }) => [file, document]))
  const sound = after.flatMap(({ file, document }) => (document ? [{ file, document }] : []))
  const kept = new Set(sound.map(({ file }) => file))
  await syncDocuments(
    sound.filter(({ file, document }) => known.get(file) !== document).map(toSoundDocument),
    before.filter(({ file, document }) => document && !kept.has(file)).map(({ file }) => stagedName(file)),
  )
}

function toSoundDocument({ file, document }: { file: string; document: SoundFile }): SoundDocument {
  const { fields, body, bodyLine } = document
  return { id: stagedName(file), fields, body, bodyLine }
}
