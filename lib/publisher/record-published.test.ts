import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Release } from '@/lib/content/releases/release'
import { storePart, toRelease } from '@/lib/content/releases/write-release'
import { parseLedger } from '@/lib/routing/ledger'
import { keepLedger } from './record-published'

const home = process.cwd()
const pathOf = (name: string) => `/insights/articles/${name}/`
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ledger-'))
  process.chdir(folder)
  vi.useFakeTimers({ now: Date.parse('2026-11-26T12:00:00Z'), toFake: ['Date'] })
  vi.spyOn(console, 'log').mockReturnValue()
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  process.chdir(home)
  await rm(folder, { recursive: true })
})

/** A release of articles by their names, each with the day from which it is public. */
async function releaseOf(articles: Record<string, string>): Promise<Release> {
  const files = Object.entries(articles).map(([name, date]) => ({
    file: `articles/${name}.md`,
    path: pathOf(name),
    isKeptBack: false,
    document: { fields: { date, title: name, post_type: 'article', topics: [] } },
  }))
  const addresses = await storePart('addresses', { files, redirects: [] })
  const others = { index: '', related: '', faults: '', 'lint-results': '', edits: '', pictures: '' }
  return toRelease({ contentDir: '.', madeBy: '', files: { addresses, ...others } })
}

const ledger = async () => parseLedger(await readFile('published-urls.txt', 'utf8')).map((each) => each.path)

describe('the list of published addresses', () => {
  it('holds what is public, and what the clock adds', async () => {
    const record = keepLedger('.')
    const release = await releaseOf({ a: '2026-11-01', b: '2026-11-27' })
    expect(await record(release)).toBe('content folder')
    expect(await ledger()).toContain(pathOf('a'))
    expect(await ledger()).not.toContain(pathOf('b'))
    vi.setSystemTime('2026-11-27T06:00:00Z')
    await record(release)
    expect(await ledger()).toContain(pathOf('b'))
  })

  it('is never written in content that is not ours, and holds beside the releases what is missing there', async () => {
    await writeFile('published-urls.txt', `${pathOf('a')}\n`)
    const record = keepLedger('.', false)
    expect(await record(await releaseOf({ a: '2026-11-01', b: '2026-11-01' }))).toBe('releases')
    expect(await ledger()).toEqual([pathOf('a')])
    const beside = parseLedger(await readFile('.releases/published-urls.txt', 'utf8'))
    expect(beside.map((each) => each.path)).toContain(pathOf('b'))
    expect(beside.map((each) => each.path)).not.toContain(pathOf('a'))
  })

  it('loses no address to another publisher that has read it before and writes it afterwards', async () => {
    const record = keepLedger('.')
    await record(await releaseOf({ a: '2026-11-01' }))
    const before = await readFile('published-urls.txt', 'utf8')
    await record(await releaseOf({ a: '2026-11-01', b: '2026-11-01' }))
    const later = await releaseOf({ a: '2026-11-01' })
    await record(later)
    await writeFile('published-urls.txt', `${before}${pathOf('c')}\n`)

    vi.advanceTimersByTime(6000)
    await record(later)
    const paths = await ledger()
    expect(paths).toEqual(expect.arrayContaining(['a', 'b', 'c'].map(pathOf)))
    expect(new Set(paths).size).toBe(paths.length)
  })

  it.each(['is gone', 'is empty'])('waits until a folder that %s is back', async (state) => {
    await mkdir('content')
    await writeFile('content/a.md', '')
    const record = keepLedger('content')
    const release = await releaseOf({ a: '2026-11-01' })
    await record(release)
    await rename('content', 'elsewhere')
    if (state === 'is empty') await mkdir('content')
    vi.advanceTimersByTime(6000)
    expect(await record(await releaseOf({ a: '2026-11-01', b: '2026-11-01' }))).toBe('content folder')
    expect(await readdir('content').catch(() => [])).toEqual([])
    expect(await readdir('.')).toHaveLength(state === 'is empty' ? 3 : 2)
    await rm('content', { recursive: true, force: true })
    await rename('elsewhere', 'content')
    await record(await releaseOf({ a: '2026-11-01', b: '2026-11-01' }))
    const lines = parseLedger(await readFile('content/published-urls.txt', 'utf8'))
    expect(lines.map((each) => each.path)).toContain(pathOf('b'))
  })

  it('takes a line that is deleted later for deleted on purpose', async () => {
    const record = keepLedger('.')
    const release = await releaseOf({ a: '2026-11-01' })
    await record(release)
    vi.advanceTimersByTime(6000)
    await record(release)
    await writeFile('published-urls.txt', '')
    vi.advanceTimersByTime(6000)
    await record(release)
    expect(await ledger()).toEqual([])
  })
})
