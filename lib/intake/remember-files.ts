import { stat } from 'node:fs/promises'
import path from 'node:path'
import { readSourceFile } from './source-file'
import { type Taken, takeIn } from './take-in'

/** Reads and checks one file of a content folder. */
export type TakeFile = (contentDir: string, file: string) => Promise<Taken>

/** Reads the file each time. */
export const takeFile: TakeFile = async (contentDir, file) => takeIn(await readSourceFile(contentDir, file))

/** In milliseconds: a file that was written so lately may be written again without its times telling. */
const settled = 100

/** @returns A reader that reads and checks each file again only when its times or its length have changed. */
export function rememberFiles(): TakeFile {
  const remembered = new Map<string, { state: string; taken: Taken }>()
  return async (contentDir, file) => {
    const { mtimeMs, ctimeMs, size } = await stat(path.join(contentDir, file))
    const state = [mtimeMs, ctimeMs, size].join()
    const place = path.resolve(contentDir, file)
    const before = remembered.get(place)
    if (before?.state === state) return before.taken
    const taken = await takeFile(contentDir, file)
    if (Date.now() - mtimeMs > settled) remembered.set(place, { state, taken })
    return taken
  }
}
