import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, it } from 'vitest'

const module = path.join(import.meta.dirname, 'end-with-starter.ts')

/** Starts a process that would run for ever, and leaves it at its first message. @returns The code with which it ends. */
async function leave(program: string): Promise<number> {
  const code = `import { endWithStarter, tellStarter } from '${module}'; setInterval(() => {}, 1000); ${program}`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  const ended = once(child, 'exit')
  child.disconnect()
  const [status] = await ended
  return status
}

it.each([
  ['later', "endWithStarter(() => process.exit(7)); tellStarter('ready')"],
  ['before', "process.once('disconnect', () => endWithStarter(() => process.exit(7))); tellStarter('ready')"],
  [
    'before, and is told something still',
    "process.once('disconnect', () => { tellStarter({}); setImmediate(() => endWithStarter(() => process.exit(7))) }); tellStarter({})",
  ],
])('ends a process whose starter has gone %s', async (_when, program) => {
  expect(await leave(program)).toBe(7)
})
