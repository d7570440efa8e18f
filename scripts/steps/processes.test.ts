import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  descendantsOf,
  findProgram,
  memoryOf,
  parentOf,
  processorTimeOf,
  processorTimeOfEnded,
} from './processes'

/** Starts another process, which works for a while, says so, and waits. */
const inner = `while (process.cpuUsage().user < 100_000);
console.log('ready'); process.stdin.resume()`
const outer = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}, 'inner-program'],
{ stdio: 'inherit' }); process.stdin.resume()`

describe('processes', () => {
  let child: ChildProcess
  let pid = 0
  beforeEach(async () => {
    child = spawn(process.execPath, ['-e', outer], { stdio: ['pipe', 'pipe', 'inherit'] })
    pid = child.pid ?? 0
    await once(child.stdout ?? child, 'data')
  })
  afterEach(async () => {
    if (child.exitCode !== null) return
    child.stdin?.end()
    await once(child, 'exit')
  })

  it('lists what a process has started, at any depth', () => {
    const family = descendantsOf(process.pid)
    expect(family).toContain(pid)
    expect(family).toContain(findProgram(pid, 'inner-program'))
    expect(findProgram(pid, 'another-program')).toBeUndefined()
  })

  it('tells what each takes of the memory', () => {
    expect(memoryOf(pid)).toBeGreaterThan(20_000)
  })

  it.runIf(process.platform === 'linux')('counts the work of all of them', () => {
    expect(parentOf(pid)).toBe(process.pid)
    expect(processorTimeOf(pid)).toBeGreaterThanOrEqual(100)
  })

  it.runIf(process.platform === 'linux')('counts the work of those that have ended', async () => {
    const before = processorTimeOfEnded()
    child.stdin?.end()
    await once(child, 'exit')
    await expect.poll(() => processorTimeOfEnded() - before).toBeGreaterThanOrEqual(20)
  })

  it('knows nothing of a process that is not there', () => {
    expect(parentOf(2 ** 30)).toBeUndefined()
    expect(processorTimeOf(2 ** 30)).toBe(0)
  })
})
