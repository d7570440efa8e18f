import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** In milliseconds: the folders are looked at once in so long. */
const INTERVAL = 1000

/** What is known of a folder while nothing in it comes or goes. */
type Folder = { changed: number; inside: string[] }

/**
 * Looks after the folders of pictures, where a picture may come whose place a drawing has taken.
 *
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns What counts their states: another number once a file has come to or gone from any of them, a second late at most.
 */
export function watchPictureFolders(root: string = process.cwd()): () => number {
  const top = path.join(/* turbopackIgnore: true */ root, 'public/img')
  const known = new Map<string, Folder>()
  let lookedAt = Number.NEGATIVE_INFINITY
  let times = ''
  let state = 0

  function look(folder: string): string[] {
    try {
      const changed = statSync(folder).mtimeMs
      const before = known.get(folder)
      const inside = before?.changed === changed ? before.inside : listFolders(folder)
      known.set(folder, { changed, inside })
      return [`${changed}`, ...inside.flatMap(look)]
    } catch {
      // It has gone.
      known.delete(folder)
      return []
    }
  }

  return () => {
    const now = performance.now()
    if (now - lookedAt < INTERVAL) return state
    lookedAt = now
    const found = look(top).join(' ')
    if (found !== times) state += 1
    times = found
    return state
  }
}

function listFolders(folder: string): string[] {
  return (
    readdirSync(folder, { withFileTypes: true })
      // A link may lead to a folder, and where it does not nothing is found in it.
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => path.join(folder, name))
  )
}
