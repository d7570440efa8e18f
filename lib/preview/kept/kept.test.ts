import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keep, listKept } from './kept'

const start = Date.parse('2026-11-24T12:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const kept = (id: string, term = 60) => ({ id, expires: start / 1000 + term, value: { words: `“${id}”` } })
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('what is kept for a while', () => {
  it('is on its shelf until its term ends, and on no other', async () => {
    expect(await listKept('links-a', at(0))).toEqual([])
    await keep('links-a', kept('1'), at(0))
    await keep('links-a', kept('2', 120), at(0))
    await keep('links-b', kept('3'), at(0))
    const ids = async (now: Date) => (await listKept('links-a', now)).map(({ id }) => id).sort()
    expect(await ids(at(59))).toEqual(['1', '2'])
    expect(await ids(at(60))).toEqual(['2'])
    expect(await listKept('links-b', at(0))).toEqual([kept('3')])
  })

  it('is gone from the disk some time after that', async () => {
    await keep('links-a', kept('1'), at(0))
    await keep('links-b', kept('2'), at(60))
    const files = await readdir(path.join(folder, '.next/cache/kept'), { recursive: true })
    expect(files.filter((file) => file.endsWith('.json'))).toEqual([`links-b/${start / 1000 + 60}-2.json`])
  })
})
