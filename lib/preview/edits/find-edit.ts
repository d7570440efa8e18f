import 'server-only'
import type { Edit, Edits } from '@/lib/content/documents/edit'
import { releaseJson } from '@/lib/content/releases/release-json'

/* The only reader of what is on branches of published pieces; rooms that make public pages may not import it. */

const readEdits = releaseJson<Edits>('edits', {})

/** @param file The name of the document, `_id`. @returns Its next version, which is on a branch; undefined where there is none. */
export function findEdit(file: string): Edit | undefined {
  const edits = readEdits()
  return Object.hasOwn(edits, file) ? edits[file] : undefined
}
