import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { endTogether } from './end-together'
import { watchMemory } from './memory-watch'
import { processorTimeOfEnded } from './processes'

/** What a program took: milliseconds by the clock and of the processor, and of the memory at most. */
export type Expense = { milliseconds: number; processor: number; megabytes: number }

/**
 * Runs a program of others to its end.
 *
 * @param folder Where it runs.
 * @throws {Error} With all that it printed, when it fails.
 */
export async function runMeasured(program: string, parameters: string[], folder: string): Promise<Expense> {
  const before = processorTimeOfEnded()
  const started = performance.now()
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.platform === 'win32' ? { shell: true } : { detached: true }),
  })
  endTogether(child)
  const memory = watchMemory(() => child.pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  const took = {
    milliseconds: performance.now() - started,
    processor: processorTimeOfEnded() - before,
    megabytes: memory(),
  }
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')} failed.\n${output}`)
  return took
}
