import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isSpent, spendToken } from './spent-tokens'
import type { TokenIdentity } from './token-identity'

const start = Date.parse('2026-11-24T12:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const token = (id: string, term = 60): TokenIdentity => ({
  purpose: 'session',
  id,
  expires: start / 1000 + term,
})
let folder = ''
const marks = () => readdir(path.join(folder, '.next/cache/spent-tokens'))

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spent-tokens-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('a spent token', () => {
  it('is spent once, and no other is with it', async () => {
    expect(await isSpent(token('a'))).toBe(false)
    expect(await spendToken(token('a'), at(0))).toBe(true)
    expect(await spendToken(token('a'), at(1))).toBe(false)
    expect(await isSpent(token('a'))).toBe(true)
    expect(await isSpent(token('b'))).toBe(false)
    expect(await isSpent({ ...token('a'), purpose: 'open' })).toBe(false)
  })

  it('is spent by one of many calls at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => spendToken(token('a'), at(0))))
    expect(results.filter(Boolean)).toHaveLength(1)
  })

  it('may be named by any text, which leaves its folder alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('../../a', '/etc/a', '\0', 'a'.repeat(5000))),
        async (id) => {
          await spendToken(token(id), at(0))
          expect(await isSpent(token(id))).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
    expect(await readdir(folder)).toEqual(['.next'])
  })

  it('outlives a restart of the server', async () => {
    await spendToken(token('a'), at(0))
    vi.resetModules()
    const restarted = await import('./spent-tokens')
    expect(await restarted.isSpent(token('a'))).toBe(true)
  })

  it('takes no room once it would have expired by itself', async () => {
    for (let count = 0; count < 100; count++) await spendToken(token(`${count}`, 10 + count), at(count))
    expect((await marks()).length).toBeLessThanOrEqual(11)
    await spendToken(token('last', 3600), at(3000))
    expect(await marks()).toHaveLength(1)
  })

  it('is not taken for spent where that cannot be written, nor for unspent where it cannot be read', async () => {
    await mkdir(path.join(folder, '.next/cache'), { recursive: true })
    await writeFile(path.join(folder, '.next/cache/spent-tokens'), 'a file in the way')
    await expect(spendToken(token('a'), at(0))).rejects.toThrow()
    await rm(path.join(folder, '.next'), { recursive: true })
    await writeFile(path.join(folder, '.next'), 'a file in the way')
    await expect(isSpent(token('a'))).rejects.toThrow()
  })
})
