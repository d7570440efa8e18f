import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** In milliseconds: one save makes several events. */
const SAVE = 20

/**
 * Watches a folder with all that is in it, and one file elsewhere. It asks the system for the events of folders alone: a watch
 * for each of many files, or a list of them at each event, takes longer than to publish what has changed.
 *
 * @param contentDir The folder; it may come and go.
 * @param request The file; its folder may come and go.
 * @returns What resolves when something has changed since it was last asked, or when a time in milliseconds is over:
 *   network volumes and containers may send no events.
 */
export function watchForChanges(contentDir: string, request: string): (latest: number) => Promise<void> {
  let hasChanged = false
  let wake = () => {}
  const note = () => {
    hasChanged = true
    wake()
  }
  const followContent = watchTree(note)
  const requestDir = path.dirname(request)
  const followRequests = watchTree((name) => name === path.basename(request) && note(), false)
  return async (latest) => {
    await Promise.all([followContent(contentDir), followRequests(requestDir)])
    if (!hasChanged) {
      const change = new Promise<void>((resolve) => {
        wake = resolve
      })
      await Promise.race([change, pause(latest)])
    }
    if (hasChanged) await pause(SAVE)
    hasChanged = false
  }
}

/** A folder that is watched: which one it is, when names in it were last added or taken away, and the folders in it. */
type Watched = { inode: string; changed: number; folders: string[]; watcher: FSWatcher }

/**
 * @param onChange Is told the name of what has changed.
 * @param isDeep Whether the folders in a folder are watched as well.
 * @returns What goes through a folder, and watches what has come and no more what has gone.
 */
function watchTree(onChange: (name: string | null) => void, isDeep = true) {
  const watched = new Map<string, Watched>()

  function forget(folder: string): void {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }

  function open(folder: string, inode: string): Watched {
    const watcher = watch(folder, { persistent: false }, (event, name) => {
      // It may have been the folder itself, which another may follow under the same number.
      if (event === 'rename' && name === path.basename(folder)) forget(folder)
      onChange(name)
    })
    // Looking finds what no event tells.
    watcher.on('error', () => forget(folder))
    const opened = { inode, changed: Number.NaN, folders: [], watcher }
    watched.set(folder, opened)
    return opened
  }

  return async function follow(folder: string): Promise<void> {
    const stats = await stat(folder).catch(() => undefined)
    const inode = stats && `${stats.dev} ${stats.ino}`
    if (watched.get(folder)?.inode !== inode) forget(folder)
    if (inode === undefined || !stats?.isDirectory()) return
    try {
      const place = watched.get(folder) ?? open(folder, inode)
      if (!isDeep) return
      if (place.changed !== stats.mtimeMs) {
        const folders = await listFolders(folder)
        for (const gone of place.folders.filter((each) => !folders.includes(each))) forget(gone)
        Object.assign(place, { changed: stats.mtimeMs, folders })
      }
      await Promise.all(place.folders.map(follow))
    } catch {
      // It has gone meanwhile, or there may be no more watches.
      forget(folder)
    }
  }
}

async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name))
}
