import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchForChanges } from './content-changes'

/** In milliseconds: longer than a test may take, so that it ends by a change alone. */
const NEVER = 3_600_000

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'changes-'))
  await mkdir(path.join(root, 'content/articles/deep'), { recursive: true })
  await mkdir(path.join(root, 'requests'))
})
afterEach(() => rm(root, { recursive: true }))

const at = (name: string) => path.join(root, name)

/** Watches, and has begun to. */
async function begin() {
  const untilChanged = watchForChanges(at('content'), at('requests/publish'))
  await untilChanged(0)
  return untilChanged
}

describe('a change', () => {
  it.each([
    ['a file that comes', () => writeFile(at('content/articles/a.md'), 'a')],
    ['one deep inside', () => writeFile(at('content/articles/deep/a.md'), 'a')],
    ['a folder that comes', () => mkdir(at('content/videos'))],
    ['a folder that goes', () => rm(at('content/articles/deep'), { recursive: true })],
    ['a request', () => writeFile(at('requests/publish'), 'now')],
  ])('is %s', async (_, change) => {
    const untilChanged = await begin()
    await change()
    await untilChanged(NEVER)
  })

  it('is a file that is written again, goes, or gets another name', async () => {
    await writeFile(at('content/articles/a.md'), 'a')
    const untilChanged = await begin()
    await writeFile(at('content/articles/a.md'), 'b')
    await untilChanged(NEVER)
    await rename(at('content/articles/a.md'), at('content/articles/b.md'))
    await untilChanged(NEVER)
    await rm(at('content/articles/b.md'))
    await untilChanged(NEVER)
  })

  it('is in a folder that has come since', async () => {
    const untilChanged = await begin()
    await mkdir(at('content/videos/deep'), { recursive: true })
    await untilChanged(NEVER)
    // A wait begins by watching what has come.
    await untilChanged(0)
    await writeFile(at('content/videos/deep/a.md'), 'a')
    await untilChanged(NEVER)
  })

  it.each(['content/articles/deep', 'content/articles', 'content'])(
    'is in %s, which has gone and come again',
    async (folder) => {
      const untilChanged = await begin()
      await rm(at(folder), { recursive: true })
      await untilChanged(NEVER)
      await mkdir(at(folder), { recursive: true })
      // What has come, and the events of its coming.
      await untilChanged(0)
      await untilChanged(0)
      await writeFile(path.join(at(folder), 'a.md'), 'a')
      await untilChanged(NEVER)
    },
  )

  it('is nothing else beside a request, and no change ends the wait with its time', async () => {
    const untilChanged = await begin()
    const begun = performance.now()
    await writeFile(at('requests/another'), 'now')
    await untilChanged(200)
    expect(performance.now() - begun).toBeGreaterThanOrEqual(195)
  })
})
