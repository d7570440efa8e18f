import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type ParsedFile, parseFile } from './parse-file'
import { readSourceFile } from './source-file'

/** Reads and checks one file of a content folder. */
export type ReadContentFile = (contentDir: string, file: string) => Promise<ParsedFile>

/** Reads the file each time. */
export const readContentFile: ReadContentFile = async (contentDir, file) =>
  parseFile(await readSourceFile(contentDir, file))

/** In milliseconds: a file that was written so recently may be written again without its times changing. */
const settled = 100

/** @returns A reader that reads and checks each file again only when its times or its length have changed. */
export function memoizeFiles(): ReadContentFile {
  const memoized = new Map<string, { state: string; parsed: ParsedFile }>()
  return async (contentDir, file) => {
    const { mtimeMs, ctimeMs, size } = await stat(path.join(contentDir, file))
    const state = [mtimeMs, ctimeMs, size].join()
    const place = path.resolve(contentDir, file)
    const before = memoized.get(place)
    if (before?.state === state) return before.parsed
    const parsed = await readContentFile(contentDir, file)
    if (Date.now() - mtimeMs > settled) memoized.set(place, { state, parsed })
    return parsed
  }
}
