import { mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openContentFolder } from './content-folder'

const article = (title: string) =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n---\nText.\n`

let folder = ''
const inFolder = (file: string) => path.join(folder, file)

/** Writes a file as of some time ago: it is not being written any more. */
async function write(file: string, text: string, age = 60_000): Promise<void> {
  await mkdir(path.dirname(inFolder(file)), { recursive: true })
  await writeFile(inFolder(file), text)
  const then = new Date(Date.now() - age)
  await utimes(inFolder(file), then, then)
}

const titles = ({ parsed }: Awaited<ReturnType<ReturnType<typeof openContentFolder>['look']>>) =>
  parsed.map(({ file, document }) => `${file} ${document?.fields.title}`)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'folder-'))
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

/** Time passes: all that was written before has settled. */
function later(milliseconds = 1000): void {
  if (!vi.isFakeTimers()) vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'performance'] })
  vi.advanceTimersByTime(milliseconds)
}

describe('a look into the content folder', () => {
  it('reads what has settled, and again only what has changed', async () => {
    await write('articles/a.md', article('A'))
    await write('articles/b.md', article('B'))
    later()
    const { look } = openContentFolder(folder, [])
    const first = await look()
    expect(titles(first)).toEqual(['articles/a.md A', 'articles/b.md B'])
    expect(first.held).toEqual([])
    expect(first.lookAgainIn).toBeUndefined()
    await write('articles/b.md', article('C'), 30_000)
    later()
    const second = await look()
    expect(titles(second)).toEqual(['articles/a.md A', 'articles/b.md C'])
    expect(second.parsed[0]).toBe(first.parsed[0])
    expect(second.revision).toBeGreaterThan(first.revision)
    expect((await look()).revision).toBe(second.revision)
  })

  it.each(['articles/a.md', 'articles/new.md'])(
    'leaves a file alone that may still be written: %s',
    async (file) => {
      await write('articles/a.md', article('A'))
      later()
      const { look } = openContentFolder(folder, [])
      await look()
      vi.useRealTimers()
      await writeFile(inFolder(file), '---\ntitle: Hal')
      const { ctimeMs } = await stat(inFolder(file))
      vi.useFakeTimers({ now: ctimeMs + 10, toFake: ['Date', 'performance'] })
      const during = await look()
      expect(titles(during)).toEqual(['articles/a.md A'])
      expect(during.held).toEqual([file])
      expect(during.lookAgainIn).toBeGreaterThan(0)
      later()
      const { parsed } = await look()
      expect(parsed.find((each) => each.file === file)?.faults).not.toEqual([])
    },
  )

  it('takes a file for gone only when it stays away', async () => {
    await write('articles/a.md', article('A'))
    await write('articles/b.md', article('B'))
    later()
    const { look } = openContentFolder(folder, [])
    await look()
    await rename(inFolder('articles/b.md'), inFolder('articles/b.md~'))
    const away = await look()
    expect([titles(away).length, away.held]).toEqual([2, ['articles/b.md']])
    await rename(inFolder('articles/b.md~'), inFolder('articles/b.md'))
    later()
    expect(titles(await look())).toHaveLength(2)
    await rm(inFolder('articles/b.md'))
    await look()
    later()
    expect(titles(await look())).toEqual(['articles/a.md A'])
  })

  it.each([3_600_000, -3_600_000])('waits as long for it when the clock is set by %d ms', async (jump) => {
    await write('articles/a.md', article('A'))
    await write('articles/b.md', article('B'))
    later()
    const { look } = openContentFolder(folder, [])
    await look()
    await rm(inFolder('articles/b.md'))
    await look()
    vi.setSystemTime(Date.now() + jump)
    expect((await look()).held).toEqual(['articles/b.md'])
    later()
    expect(titles(await look())).toEqual(['articles/a.md A'])
  })

  it('takes it for something under way when most files go at once', async () => {
    for (let number = 0; number < 12; number += 1)
      await write(`articles/${number}.md`, article(String(number)))
    later()
    const { look } = openContentFolder(folder, [])
    await look()
    for (let number = 1; number < 12; number += 1) await rm(inFolder(`articles/${number}.md`))
    // They may be back long before they are given up, and perhaps no event tells.
    expect((await look()).lookAgainIn).toBeLessThanOrEqual(1000)
    later()
    expect(titles(await look())).toHaveLength(12)
    later(20_000)
    expect(titles(await look())).toEqual(['articles/0.md 0'])
  })

  it('refuses to see a folder that has vanished or is empty as one whose files were deleted', async () => {
    await write('articles/a.md', article('A'))
    later()
    const { look } = openContentFolder(folder, ['articles/a.md', 'articles/published-before.md'])
    await look()
    await rename(folder, `${folder}.away`)
    const gone = await look()
    expect([gone.hasVanished, titles(gone)]).toEqual([true, ['articles/a.md A']])
    await mkdir(folder)
    later(60_000)
    expect((await look()).hasVanished).toBe(true)
    await rm(folder, { recursive: true })
    await rename(`${folder}.away`, folder)
    expect((await look()).hasVanished).toBe(false)
  })
})
