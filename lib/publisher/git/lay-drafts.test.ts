import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readContent } from '@/lib/content/ingest/ingest'
import { toAddressTable } from '@/lib/routing/stored-addresses'
import { openSampleRepository } from '@/lib/writing/sample-repository'
import { checkAddresses } from '../read-content'
import { type ContentSource, followRepository } from './follow-repository'
import { layDrafts } from './lay-drafts'

const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n${more}---\nText.\n`
const library = '.library/files/content'
const read = (file: string) => readFile(`${library}/articles/${file}.md`, 'utf8')

let sample: Awaited<ReturnType<typeof openSampleRepository>>
let source: ContentSource
let now = 0
beforeEach(async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  sample = await openSampleRepository({
    'content/articles/a.md': article('A', 'permalink: insights/articles/first\n'),
    'content/redirects.yml': '- from: /insights/articles/old/\n  to: /insights/articles/first/\n',
  })
  source = followRepository(sample.contentGit, { info: () => {}, error: () => {} })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await sample.end()
})

async function poll(): Promise<void> {
  now += 30_000
  await source.update()
}

/** Pushes files to a branch that starts at what is published. */
async function work(name: string, files: Record<string, string>): Promise<void> {
  sample.git('editor', 'checkout', '--quiet', '-B', 'work', 'origin/main')
  for (const [file, text] of Object.entries(files)) await sample.edit(file, text)
  sample.pushByHand(`cms/${name}`)
}

/** All that readers may learn of the addresses and documents in the content folder, and the faults of these. */
async function publicState(): Promise<unknown> {
  const parsed = await readContent(library)
  const at = new Date('2025-01-01')
  const { addresses } = await checkAddresses(library, parsed, at)
  const { preview: _, ...table } = toAddressTable(addresses, at)
  const open = parsed.filter(({ isKeptBack }) => !isKeptBack)
  expect(table.pages).toContain('/insights/articles/first/')
  return JSON.parse(JSON.stringify({ table, open }))
}

describe('a new piece on a branch of its own', () => {
  it('is a draft with its pictures while the branch is there, and as it is there', async () => {
    await poll()
    const before = await publicState()
    const picture = 'public/img/uploads/b.png'
    const text = article('B', 'private: false\nthumbnail: /img/uploads/b.png\n')
    await work('articles/b', { 'content/articles/b.md': text, [picture]: 'a picture' })
    await poll()
    expect(await read('b')).toBe(text.replace('private: false', 'private: true'))
    expect(await readFile(`.library/files/${picture}`, 'utf8')).toBe('a picture')
    expect(source.isOnBranch('articles/b.md')).toBe(true)
    expect(await publicState()).toEqual(before)
    sample.git('editor', 'checkout', '--quiet', '-B', 'work', 'origin/cms/articles/b')
    await sample.edit('content/articles/b.md', article('B again'))
    sample.pushByHand('cms/articles/b')
    await poll()
    expect(await read('b')).toContain('B again')
    sample.git('editor', 'push', '--quiet', 'origin', ':cms/articles/b')
    await poll()
    expect(existsSync(`${library}/articles/b.md`)).toBe(false)
    expect(existsSync(`.library/files/${picture}`)).toBe(false)
    expect(source.isOnBranch('articles/b.md')).toBe(false)
  })

  it('is what it is on the branch that is published, once it is there', async () => {
    const text = article('B')
    await work('articles/b', { 'content/articles/b.md': text })
    await poll()
    expect(await read('b')).toContain('private: true')
    sample.git('editor', 'push', '--quiet', 'origin', 'HEAD:main')
    await poll()
    expect(await read('b')).toBe(text)
    expect(source.isOnBranch('articles/b.md')).toBe(false)
  })

  it('never takes the place of what is published, and brings nothing else', async () => {
    await poll()
    const before = await publicState()
    await work('articles/a', { 'content/articles/a.md': article('Another') })
    await work('articles/c', {
      'content/articles/c.md': article('C'),
      'content/redirects.yml': '[]\n',
      'content/x.md': 'x',
    })
    await work('articles/d', { 'content/articles/a.MD': article('D'), 'content/videos/d.md': article('D') })
    await poll()
    expect(source.edits()).toEqual([
      {
        file: 'articles/a.md',
        text: article('Another'),
        changed: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ])
    expect(await read('a')).toContain('title: A\n')
    expect(await readFile(`${library}/redirects.yml`, 'utf8')).toContain('/insights/articles/old/')
    expect(existsSync(`${library}/x.md`)).toBe(false)
    expect(existsSync(`${library}/videos`)).toBe(false)
    expect(await publicState()).toEqual(before)
  })
})

describe('a branch of a piece that is published', () => {
  const picture = 'public/img/uploads/a.png'
  const text = article('A as edited', 'thumbnail: /img/uploads/a.png\n')

  it('is an edit of it, with its new pictures, until it is published or given up', async () => {
    await poll()
    const before = await publicState()
    await work('articles/a', { 'content/articles/a.md': text, [picture]: 'a picture' })
    await poll()
    expect(source.edits()).toMatchObject([{ file: 'articles/a.md', text }])
    expect(await readFile(`.library/files/${picture}`, 'utf8')).toBe('a picture')
    expect(await publicState()).toEqual(before)
    sample.git('editor', 'push', '--quiet', 'origin', 'HEAD:main')
    await poll()
    expect(await read('a')).toBe(text)
    expect(source.edits()).toEqual([])
  })
})

it('changes nothing for readers, whatever it says', async () => {
  await poll()
  const before = await publicState()
  const line = fc.constantFrom(
    ...[
      'title: B',
      'private: false',
      'private: [x]',
      'Private: no',
      'draft: false',
      'published: true',
      'status: live',
    ],
    ...[
      'permalink: insights/articles/first',
      'permalink: insights/articles/old',
      'permalink: insights',
      'date: 2024-01-01',
    ],
    ...[
      'post_type: article',
      'short_description: B',
      'topics: [Pumps]',
      'unpublish: 2024-02-01',
      'x: &a [*a]',
      '- a',
      'private: true',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
      const text = `---\n${lines.map((each) => `${each}\n`).join('')}---\nText.\n`
      const repository = {
        listWork: async () => [{ name: 'articles/b', commit: 'tip', changed: '' }],
        readFile: async (_commit: string, file: string) =>
          file === 'content/articles/b.md' ? Buffer.from(text) : undefined,
      }
      await layDrafts(repository, { folder: 'content' }, 'main')
      expect(await publicState()).toEqual(before)
      await source.checkOut(source.status().commit ?? '')
    }),
    { numRuns: 40 },
  )
}, 60_000)
