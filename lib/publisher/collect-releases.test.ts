import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { collectReleases } from './collect-releases'
import type { Publisher } from './publisher'

const home = process.cwd()
let project = ''
const long = 3_600_000
const longAgo = new Date(Date.now() - long)

async function put(file: string, text = '{}'): Promise<void> {
  await writeFile(`.releases/${file}`, text)
  await utimes(`.releases/${file}`, longAgo, longAgo)
}

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'collect-'))
  process.chdir(project)
  await mkdir('.releases/documents', { recursive: true })
  for (const name of ['search.jsonl', 'search-all.jsonl'])
    await put(name, '{"sources":[["/b/","indexed"]]}\n')
  for (const name of ['current.json', 'status.json', 'index.new.json', 'index.old.json']) await put(name)
  for (const source of ['current', 'indexed', 'old']) await put(`documents/${source}.json`)
  await writeFile('.releases/documents/being-made.json', '{}')
})
afterEach(async () => {
  vi.useRealTimers()
  process.chdir(home)
  await rm(project, { recursive: true })
})

describe('what earlier releases have left', () => {
  it('is deleted some time after another was published, but for what somebody may still read', async () => {
    const { summary, release } = samples()
    const publisher: Pick<Publisher, 'current' | 'edited'> = {
      current: () => ({ release, documents: [summary] }),
      edited: () => [],
    }
    const collect = collectReleases(publisher)
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'performance'] })
    await collect()
    expect(await readdir('.releases/documents')).toHaveLength(4)
    vi.advanceTimersByTime(59_000)
    await collect()
    expect(await readdir('.releases/documents')).toHaveLength(4)
    vi.advanceTimersByTime(1000)
    await writeFile('.releases/documents/being-made.json', '{}')
    await utimes('.releases/documents/being-made.json', new Date(), new Date())
    await collect()
    expect((await readdir('.releases/documents')).sort()).toEqual([
      'being-made.json',
      'current.json',
      'indexed.json',
    ])
    expect((await readdir('.releases')).sort()).toEqual([
      ...['current.json', 'documents', 'index.new.json'],
      ...['search-all.jsonl', 'search.jsonl', 'status.json'],
    ])
  })
})

function samples() {
  const summary: DocumentSummary = {
    _id: 'articles/a.md',
    type: 'Article',
    title: 'A',
    post_type: 'article',
    short_description: 'A teaser.',
    body_line: 2,
    path: '/insights/articles/a/',
    fileNamePath: '/insights/articles/a/',
    slug: 'a',
    source: 'current',
    collection: 'articles',
    date: '2026-01-01',
    facts: { words: 1, questions: 0 },
  }
  const files = {
    index: 'index.new.json',
    addresses: 'a',
    related: 'r',
    faults: 'f',
    'lint-results': 'l',
    edits: 'e',
    pictures: 'p',
  }
  return { summary, release: { name: 'r2', at: 0, seenAt: 0, contentDir: 'content', madeBy: '', files } }
}
