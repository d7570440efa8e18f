import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits for something that comes to pass elsewhere.
 *
 * @param isSo Is asked again and again.
 * @param options Both in milliseconds: how often it is asked, and for how long.
 * @param complaint Says what did not come to pass in time.
 * @throws {Error} With the complaint.
 */
export async function until(
  isSo: () => Promise<boolean>,
  { every = 100, timeout = 60_000 },
  complaint: () => string,
): Promise<void> {
  const latest = performance.now() + timeout
  while (!(await isSo())) {
    if (performance.now() > latest) throw new Error(complaint())
    await pause(every)
  }
}
