import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Edits } from '@/lib/content/documents/edit'
import type { Release } from '@/lib/content/releases/release'
import type { StoredAddresses } from '@/lib/routing/stored-addresses'
import type { CleanCopy } from './contentlayer'
import type { DocumentMaker } from './document-maker'
import type { EditSource } from './git/lay-drafts'
import { openPublisher, type Publisher, type Settings } from './publisher'

const disk = vi.hoisted(() => ({
  writesLeft: Number.POSITIVE_INFINITY,
  onWrite: async (_file: string) => {},
}))

vi.mock('@/lib/site/write-file-atomically', async (original) => {
  const { writeFileAtomically } = await original<typeof import('@/lib/site/write-file-atomically')>()
  return {
    writeFileAtomically: async (file: string, content: string) => {
      disk.writesLeft -= 1
      if (disk.writesLeft < 0) throw new Error('ENOSPC: no space left on device, write')
      await disk.onWrite(file)
      await writeFileAtomically(file, content)
    },
  }
})

/** What Contentlayer makes, as far as a release needs it. */
function toJson({ id, type, text }: CleanCopy): string {
  const [, head = '{}', body = ''] = text.split('---\n')
  const facts = { words: 1, questions: 0, passages: [{ text: body.trim() }] }
  return JSON.stringify({
    ...JSON.parse(head),
    _id: id,
    type,
    body: { raw: body, html: '' },
    text: {},
    facts,
  })
}
const made: string[] = []
/** The files of which Contentlayer makes nothing. */
const unmakeable = new Set<string>()
vi.mock('./document-maker', () => ({
  startDocumentMaker: (): DocumentMaker => ({
    make: async (copies, onMade) => {
      made.push(...copies.map(({ id }) => id))
      const good = copies.filter(({ id }) => !unmakeable.has(id))
      await onMade(good.map((copy) => [copy.id, toJson(copy)]))
      return copies.flatMap(({ id }) => (unmakeable.has(id) ? [id] : []))
    },
    warmUp: () => {},
    warmUpAll: () => {},
    end: () => {},
  }),
}))

const home = process.cwd()
let project = ''
const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: B.\n${more}---\nText of ${title}.\n`
const write = (name: string, text: string) => writeFile(`content/articles/${name}.md`, text)
const settings: Settings = { contentDir: 'content', madeBy: 'this code', accepts: 'faults of edits' }

/** Lets time pass by until everything has settled, and publishes. */
async function publish(publisher: Publisher) {
  for (;;) {
    vi.advanceTimersByTime(1000)
    const outcome = await publisher.publish()
    if (outcome.kind === 'refused' || outcome.lookAgainIn === undefined) return outcome
  }
}

const read = async (file: string) => JSON.parse(await readFile(path.join('.releases', file), 'utf8'))

/** The titles of what is published, each of which must be there whole. */
async function published(): Promise<string[]> {
  const { files }: Release = await read('current.json')
  for (const file of Object.values(files)) expect(existsSync(`.releases/${file}`), file).toBe(true)
  const index: { title: string; source: string; path: string }[] = await read(files.index)
  for (const { title, source } of index) expect((await read(`documents/${source}.json`)).title).toBe(title)
  const { files: placed }: StoredAddresses = await read(files.addresses)
  const pages = placed.filter(({ document }) => document).map((each) => each.path)
  expect(pages.sort()).toEqual(index.map((each) => each.path).sort())
  return index.map(({ title }) => title).sort()
}

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'publisher-'))
  process.chdir(project)
  await mkdir('content/articles', { recursive: true })
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'performance'] })
  disk.writesLeft = Number.POSITIVE_INFINITY
  disk.onWrite = async () => {}
  made.length = 0
  unmakeable.clear()
})
afterEach(async () => {
  vi.useRealTimers()
  process.chdir(home)
  await rm(project, { recursive: true })
})

describe('the publisher', () => {
  it('publishes what is there, and makes only the documents that it does not have', async () => {
    await write('a', article('A'))
    await write('b', article('B'))
    const publisher = await openPublisher(settings)
    expect(await publish(publisher)).toMatchObject({ kind: 'published' })
    expect(await published()).toEqual(['A', 'B'])
    expect(await publish(publisher)).toMatchObject({ kind: 'unchanged' })
    await write('b', article('C'))
    await publish(publisher)
    expect(await published()).toEqual(['A', 'C'])
    await rename('content/articles/a.md', 'content/articles/renamed.md')
    await publish(publisher)
    expect(await published()).toEqual(['A', 'C'])
    await write('b', article('B'))
    await publish(publisher)
    expect(await published()).toEqual(['A', 'B'])
    expect(made).toEqual(['articles/a.md', 'articles/b.md', 'articles/b.md', 'articles/renamed.md'])
  })

  it('loses no edit that comes while the findings are stored', async () => {
    await write('a', article('A'))
    await write('b', article('B'))
    const publisher = await openPublisher(settings)
    await publish(publisher)
    disk.onWrite = async (file) => {
      if (!file.includes('/lint-results.')) return
      disk.onWrite = async () => {}
      await rm('content/articles/b.md')
      await write('a', article('Edited'))
      await publish(publisher)
    }
    expect(await publisher.check()).toBeUndefined()
    expect(await published()).toEqual(['Edited'])
    expect((await publisher.check())?.summary).toContain('1 documents')
    expect(await published()).toEqual(['Edited'])
  })

  it('says what is to be checked, be it the place of a picture, or what another process has published and not checked', async () => {
    await write('a', article('A'))
    const first = await openPublisher(settings)
    expect(await publish(first)).toMatchObject({ kind: 'published', isUnchecked: true })
    disk.onWrite = async (file) => {
      if (!file.includes('/lint-results.')) return
      disk.onWrite = async () => {}
      await mkdir('public/img/new', { recursive: true })
      expect(await publish(first)).toMatchObject({ kind: 'unchanged', isUnchecked: true })
    }
    expect(await first.check()).toBeUndefined()
    expect((await first.check())?.summary).toContain('1 documents')
    await write('b', article('B'))
    await publish(first)
    const second = await openPublisher(settings)
    expect(await publish(second)).toMatchObject({ kind: 'unchanged', isUnchecked: true })
    expect((await second.check())?.summary).toContain('2 documents')
    expect(await publish(second)).toEqual({ kind: 'unchanged' })
  })

  it('goes on where another process has left off, and makes everything anew with other code', async () => {
    await write('a', article('A'))
    await publish(await openPublisher(settings))
    expect(await publish(await openPublisher(settings))).toMatchObject({ kind: 'unchanged' })
    expect(made).toEqual(['articles/a.md'])
    const { name } = await read('current.json')
    await publish(await openPublisher({ ...settings, madeBy: 'other code' }))
    expect(made).toEqual(['articles/a.md', 'articles/a.md'])
    expect((await read('current.json')).name).not.toBe(name)
  })

  it('leaves the version before of what becomes faulty, but publishes nothing faulty at first', async () => {
    await write('a', article('A'))
    await write('b', article('B').replace('2024-01-01', 'soon'))
    const publisher = await openPublisher(settings)
    const refused = await publish(publisher)
    expect(refused).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Nothing was published'),
    })
    expect(existsSync('.releases/current.json')).toBe(false)
    await write('b', article('B'))
    await publish(publisher)
    await write('a', article('A').replace('2024-01-01', 'soon'))
    await write('b', article('Changed'))
    await write('new', 'No frontmatter.')
    await publish(publisher)
    expect(await published()).toEqual(['A', 'Changed'])
    const { files } = await read('current.json')
    const faulty: { file: string; hasVersionBefore: boolean }[] = await read(files.faults)
    expect(faulty.map(({ file, hasVersionBefore }) => [file, hasVersionBefore])).toEqual([
      ['articles/a.md', true],
      ['articles/new.md', false],
    ])
    const build = await openPublisher({ ...settings, accepts: 'no faults' })
    expect(await publish(build)).toMatchObject({ kind: 'refused' })
    await write('a', article('A', 'private: true\n').replace('2024-01-01', 'soon'))
    await publish(publisher)
    expect(await published()).toEqual(['Changed'])
  })

  it('tries again, without an edit, what Contentlayer has failed at', async () => {
    await write('a', article('A'))
    const publisher = await openPublisher(settings)
    await publish(publisher)
    unmakeable.add('articles/a.md')
    await write('a', article('Edited'))
    await publish(publisher)
    expect(await published()).toEqual(['A'])
    expect(await publish(publisher)).toMatchObject({ kind: 'unchanged' })
    const report = await publisher.check()
    expect(await publish(publisher)).toMatchObject({ kind: 'unchanged' })
    expect(report?.summary).toContain('1 documents')
    unmakeable.clear()
    expect(await publish(publisher)).toMatchObject({ kind: 'published' })
    expect(await published()).toEqual(['Edited'])
    made.length = 0
    await publish(publisher)
    expect(made).toEqual([])
  })

  it('keeps the redirects while their file cannot be read', async () => {
    await write('a', article('A'))
    const redirects = '- from: /old/\n  to: /insights/articles/a/\n'
    await writeFile('content/redirects.yml', redirects)
    const publisher = await openPublisher(settings)
    await publish(publisher)
    await writeFile('content/redirects.yml', '- from: "/old')
    await write('b', article('B'))
    await publish(publisher)
    const { files } = await read('current.json')
    expect((await read(files.addresses)).redirects).toMatchObject([{ from: '/old/' }])
    await rm('content/redirects.yml')
    expect(await publisher.publish()).toMatchObject({ kind: 'unchanged' })
    await writeFile('content/redirects.yml', redirects.replace('/old/', '/older/'))
    await publish(publisher)
    expect((await read((await read('current.json')).files.addresses)).redirects).toMatchObject([
      { from: '/older/' },
    ])
  })

  it('refuses a folder that has vanished', async () => {
    await write('a', article('A'))
    const publisher = await openPublisher(settings)
    await publish(publisher)
    await rename('content', 'away')
    expect(await publish(publisher)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Nothing'),
    })
    expect(await published()).toEqual(['A'])
    await rename('away', 'content')
    await write('a', article('B'))
    await publish(publisher)
    expect(await published()).toEqual(['B'])
  })

  it('leaves a whole release at whatever write the disk is full or the process is killed', async () => {
    await write('a', article('A'))
    await write('b', article('B'))
    const first = await openPublisher(settings)
    await publish(first)
    await write('a', article('New'))
    await write('c', article('C'))
    let hasFailed = 0
    for (let writes = 0; ; writes += 1) {
      disk.writesLeft = writes
      // Each time a process that knows nothing of those before it.
      const publisher = await openPublisher(settings)
      const outcome = await publish(publisher).catch((error: Error) => error)
      disk.writesLeft = Number.POSITIVE_INFINITY
      if (!(outcome instanceof Error)) break
      expect(outcome.message).toContain('ENOSPC')
      expect(await published()).toEqual(['A', 'B'])
      hasFailed += 1
      await publisher.check()
    }
    expect(hasFailed).toBeGreaterThan(2)
    expect(await published()).toEqual(['B', 'C', 'New'])
  })

  it('makes and checks the edits of what is published, of which no reader learns a word', async () => {
    await write('a', article('A'))
    await write('b', article('B'))
    let edits: EditSource[] = []
    const publisher = await openPublisher({ ...settings, listEdits: () => edits })
    await publish(publisher)
    await publisher.check()
    const { files: before }: Release = await read('current.json')
    const text = article('Canary').replace('Text of', '[Lost](/insights/lost/)')
    edits = [{ file: 'articles/a.md', text, changed: '2026-01-01T00:00:00Z' }]
    expect(await publish(publisher)).toMatchObject({ kind: 'published' })
    expect(await published()).toEqual(['A', 'B'])
    await publisher.check()
    const { files }: Release = await read('current.json')
    expect({ ...files, edits: before.edits }).toEqual(before)
    const found: Edits = await read(files.edits)
    expect(found).toMatchObject({
      'articles/a.md': {
        document: { title: 'Canary', path: '/insights/articles/a/' },
        faults: [],
        lintResult: { version: { changed: '2026-01-01T00:00:00Z' }, file: 'articles/a.md' },
      },
    })
    const rules = found['articles/a.md']?.lintResult?.findings.map(({ rule }) => rule)
    expect(rules).toContain('link-dead')
    expect(rules).not.toContain('title-repeated')

    edits = [
      { file: 'articles/a.md', text: article('Canary', 'permalink: insights/articles/b\n'), changed: '' },
    ]
    await publish(publisher)
    const { files: faulty }: Release = await read('current.json')
    expect(await read(faulty.edits)).toMatchObject({
      'articles/a.md': { faults: [{ message: expect.stringContaining('articles/b.md') }] },
    })
    expect(await published()).toEqual(['A', 'B'])
    edits = []
    await publish(publisher)
    expect((await read('current.json')).files).toEqual(before)
  })
})
