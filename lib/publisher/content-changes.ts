import { setTimeout as pause } from 'node:timers/promises'
import { watch } from 'chokidar'

/** In milliseconds: one save makes several events. */
const SAVE = 20

/**
 * Watches files and folders.
 *
 * @returns What resolves when something has changed since it was last asked, or when a time in milliseconds is over:
 *   network volumes and containers may send no events.
 */
export function watchForChanges(places: string[]): (latest: number) => Promise<void> {
  let hasChanged = false
  let wake = () => {}
  const watcher = watch(places, { ignoreInitial: true })
  watcher.on('all', () => {
    hasChanged = true
    wake()
  })
  // Looking finds what no event tells.
  watcher.on('error', () => {})
  return async (latest) => {
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
