import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchSettledPictures } from './settled-pictures'

let root = ''
const uploads = () => path.join(root, 'public/img/uploads')

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  root = await mkdtemp(path.join(tmpdir(), 'settled-'))
  await mkdir(uploads(), { recursive: true })
  await utimes(uploads(), 0, 0)
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(root, { recursive: true })
})

it('names another state when a picture has come, and twice more while it may be written', async () => {
  const state = watchSettledPictures(root)
  const seen = [state()]
  vi.advanceTimersByTime(100_000)
  expect(state()).toBe(seen[0])
  await writeFile(path.join(uploads(), 'a.jpg'), 'half of it')
  for (const later of [1_000, 2_000, 60_000]) {
    vi.advanceTimersByTime(later)
    seen.push(state())
  }
  expect(new Set(seen).size).toBe(4)
  vi.advanceTimersByTime(100_000)
  expect(state()).toBe(seen.at(-1))
})
