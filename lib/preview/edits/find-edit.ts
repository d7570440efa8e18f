import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Edit, Edits } from '@/lib/content/documents/edit'
import { releaseJson } from '@/lib/content/releases/release-json'

/* The only reader of what is on branches of published pieces; rooms that make public pages may not import it. */

const readEdits = releaseJson<Edits>('edits', {})

/** @param file The name of the document, `_id`. @returns Its next version, which is on a branch; undefined where there is none. */
export function findEdit(file: string): Edit | undefined {
  const edits = readEdits()
  return Object.hasOwn(edits, file) ? edits[file] : undefined
}

/** In milliseconds: for how long an edit that has just been saved is waited for. */
const PATIENCE = 4000
const PAUSE = 50

/** The same for somebody who has been led there, perhaps a moment after she has saved. */
export async function awaitEdit(file: string): Promise<Edit | undefined> {
  const end = Date.now() + PATIENCE
  while (!findEdit(file) && Date.now() < end) await pause(PAUSE)
  return findEdit(file)
}
