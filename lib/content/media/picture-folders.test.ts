import { mkdir, mkdtemp, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchPictureFolders } from './picture-folders'

let root = ''
const inPictures = (name: string) => path.join(root, 'public/img', name)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  root = await mkdtemp(path.join(tmpdir(), 'folders-'))
  await mkdir(inPictures('uploads/shows'), { recursive: true })
  await writeFile(inPictures('uploads/a.jpg'), 'a')
})

afterEach(async () => {
  vi.useRealTimers()
  await rm(root, { recursive: true })
})

/** Until the clock of the file system has moved on, which it does every few milliseconds. */
async function untilTimeHasPassed(): Promise<void> {
  const file = path.join(root, 'tick')
  const touch = async () => {
    await writeFile(file, '')
    return (await stat(file)).mtimeMs
  }
  const before = await touch()
  await vi.waitFor(async () => expect(await touch()).toBeGreaterThan(before))
}

it('names another state when a picture comes, goes or takes another’s place, in any folder', async () => {
  const state = watchPictureFolders(root)
  const seen = [state()]
  const changes = [
    () => writeFile(inPictures('uploads/shows/b.jpg'), 'b'),
    () => rename(inPictures('uploads/shows/b.jpg'), inPictures('uploads/a.jpg')),
    () => mkdir(inPictures('uploads/shows/deeper')),
    () => writeFile(inPictures('uploads/shows/deeper/c.jpg'), 'c'),
    () => rm(inPictures('uploads/shows'), { recursive: true }),
    () => rm(inPictures(''), { recursive: true }),
  ]
  for (const change of changes) {
    await untilTimeHasPassed()
    await change()
    vi.advanceTimersByTime(1000)
    seen.push(state())
  }
  expect(new Set(seen).size).toBe(changes.length + 1)
})

it('names the same state while nothing comes or goes, and looks once a second', async () => {
  const state = watchPictureFolders(root)
  const before = state()
  await untilTimeHasPassed()
  await writeFile(inPictures('uploads/a.jpg'), 'another a')
  vi.advanceTimersByTime(1000)
  expect(state()).toBe(before)
  await writeFile(inPictures('uploads/b.jpg'), 'b')
  expect(state()).toBe(before)
  vi.advanceTimersByTime(1000)
  expect(state()).not.toBe(before)
})

it('looks into a folder that a link leads to, once it is there', async () => {
  await rm(inPictures('uploads'), { recursive: true })
  const pictures = path.join(root, 'library/uploads')
  await symlink(pictures, inPictures('uploads'))
  const state = watchPictureFolders(root)
  const before = state()
  await mkdir(pictures, { recursive: true })
  vi.advanceTimersByTime(1000)
  const there = state()
  expect(there).not.toBe(before)
  await untilTimeHasPassed()
  await writeFile(path.join(pictures, 'a.jpg'), 'a')
  vi.advanceTimersByTime(1000)
  expect(state()).not.toBe(there)
})
