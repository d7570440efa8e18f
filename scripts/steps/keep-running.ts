import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { isEndingAll } from './end-together'

/** In milliseconds. */
const BREATH = 500

/**
 * Keeps a program running: when it was killed from outside, it is started again.
 *
 * @param program It runs already.
 * @param start Starts it again.
 * @param onEnd Is told the exit code with which it ended by itself; without it the program is started again then, too.
 */
export function keepRunning(
  program: ChildProcess,
  start: () => ChildProcess,
  onEnd?: (code: number) => void,
): void {
  program.on('exit', async (code, signal) => {
    if (onEnd && signal === null) return onEnd(code ?? 1)
    await pause(BREATH)
    if (isEndingAll()) return
    console.error(`${program.spawnargs.at(-1)} ended (${signal ?? code}) and is started again.`)
    keepRunning(start(), start, onEnd)
  })
}
