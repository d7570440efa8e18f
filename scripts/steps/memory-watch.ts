import { memoryOf } from './processes'

/** In milliseconds. */
const OFTEN = 200

/**
 * Watches what processes take of the memory.
 *
 * @param pidOf Finds the first of the processes; undefined while it is not there.
 * @returns What ends it, and gives the most that they and all that they started had at a time, in megabytes.
 */
export function watchMemory(pidOf: () => number | undefined): () => number {
  let most = 0
  const look = setInterval(() => {
    const pid = pidOf()
    if (pid !== undefined) most = Math.max(most, memoryOf(pid))
  }, OFTEN)
  return () => {
    clearInterval(look)
    return Math.round(most / 1024)
  }
}
