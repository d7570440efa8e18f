import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** In milliseconds: a git that runs holds a lock or an index for moments, and another server may share the folder. */
const STALE = 30_000
/** Objects and branches, of which a loss of power may leave the name alone. */
const named = /^(objects[/\\][\da-f]{2}[/\\][\da-f]{38,62}|refs[/\\].+(?<!\.lock))$/

/** Removes what a git that was killed has left behind: locks, before which each later one gives up, and indexes. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const { file, changed } of await listFiles(folder, /\.lock$|^index-/))
    if (Date.now() - changed > STALE) await rm(file, { force: true })
}

/** Whether objects or branches have lost what was in them: git takes such a one for there, and neither fetches nor stores it again. */
export async function hasEmptyFiles(folder: string): Promise<boolean> {
  return (await listFiles(folder, named)).some(({ isFile, size }) => isFile && size === 0)
}

async function listFiles(folder: string, shape: RegExp) {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = names.filter((name) => shape.test(name)).map((name) => path.join(folder, name))
  const found = await Promise.all(
    files.map(async (file) => {
      const stats = await stat(file).catch(() => undefined)
      return stats ? [{ file, isFile: stats.isFile(), size: stats.size, changed: stats.mtimeMs }] : []
    }),
  )
  return found.flat()
}
