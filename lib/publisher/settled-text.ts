import { readFile, stat } from 'node:fs/promises'

/** In milliseconds: a file that was written so lately may be half written. */
export const SETTLED = 100
/** In milliseconds: many programs save by deleting a file and putting another in its place. */
export const GONE = 250

/**
 * @param file Path of a file that need not be there.
 * @returns What reads it: its text, empty when it stays away; undefined while it is being written or may be away for a
 *   moment only.
 */
export function openSettledText(file: string): () => Promise<string | undefined> {
  let missingSince: number | undefined
  let before = ''
  return async () => {
    const state = await stat(file).catch(() => undefined)
    if (!state) {
      missingSince ??= performance.now()
      if (before !== '' && performance.now() - missingSince < GONE) return undefined
      before = ''
      return before
    }
    missingSince = undefined
    const age = Date.now() - Math.max(state.mtimeMs, state.ctimeMs)
    if (age >= 0 && age < SETTLED) return undefined
    before = await readFile(file, 'utf8').catch(() => '')
    return before
  }
}
