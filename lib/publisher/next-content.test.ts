import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import { toNextContent } from './next-content'

const pathOf = (file: string) => `/insights/articles/${file.slice('articles/'.length, -'.md'.length)}/`

function summary(file: string, source: string, path = pathOf(file)): DocumentSummary {
  return {
    _id: file,
    type: 'Article',
    title: file,
    post_type: 'article',
    short_description: 'A teaser.',
    body_line: 2,
    path,
    fileNamePath: path,
    slug: file,
    source,
    collection: 'articles',
    date: '2026-01-01',
    facts: { words: 1, questions: 0 },
  }
}

function sound(file: string, path = pathOf(file)): ParsedFile {
  const document = {
    fields: { date: '2026-01-01' },
    body: '',
    bodyLine: 1,
    lines: {},
    unknownFields: [],
    unsafeAddresses: [],
    lostLetterLines: [],
  }
  return { file, path, isKeptBack: false, faults: [], document }
}

function faulty(file: string, isKeptBack = false): ParsedFile {
  const fault = { severity: 'fault' as const, file, message: 'Wrong.', hint: 'Mend it.' }
  return { file, path: pathOf(file), isKeptBack, faults: [fault] }
}

/** What is published when each sound file has become a document named "new". */
function next(
  parsed: ParsedFile[],
  before: DocumentSummary[] = [],
  held: string[] = [],
  failed: string[] = [],
) {
  const made = parsed.filter(({ file, document }) => document && !failed.includes(file))
  const summaries = new Map(made.map(({ file, path }) => [file, summary(file, 'new', path)]))
  const content = toNextContent(
    parsed,
    { summaries, failed: new Set(failed) },
    held,
    new Map(before.map((each) => [each._id, each])),
  )
  return {
    published: content.index.map(({ _id, source }) => `${_id} ${source}`).sort(),
    placed: content.placedFiles.map(({ file, document }) => `${file} ${document ? 'page' : 'none'}`),
    faulty: content.faulty.map(({ file, hasVersionBefore }) => `${file} ${hasVersionBefore}`),
  }
}

const a = 'articles/a.md'
const b = 'articles/b.md'

describe('what is published next', () => {
  it('is each sound file as it is now; what is not there any more is gone', () => {
    expect(next([sound(a)], [summary(a, 'old'), summary(b, 'old')])).toEqual({
      published: [`${a} new`],
      placed: [`${a} page`],
      faulty: [],
    })
  })

  it('is the version before of a file with faults, and no page of one that never had any', () => {
    expect(next([faulty(a), faulty(b)], [summary(a, 'old')])).toEqual({
      published: [`${a} old`],
      placed: [`${a} page`, `${b} none`],
      faulty: [`${a} true`, `${b} false`],
    })
  })

  it('is no version of a file that its author keeps back, even with faults', () => {
    expect(next([faulty(a, true)], [summary(a, 'old')])).toEqual({
      published: [],
      placed: [`${a} none`],
      faulty: [`${a} false`],
    })
  })

  it('is the version before of a file that is being written, and of one of which Contentlayer made nothing', () => {
    expect(next([sound(a), sound(b)], [summary(a, 'old'), summary(b, 'old')], [a], [b])).toEqual({
      published: [`${a} old`, `${b} old`],
      placed: [`${a} page`, `${b} page`],
      faulty: [`${b} true`],
    })
  })

  it('never has two documents at one address: what is new there comes before a version before', () => {
    expect(next([faulty(a), sound(b, pathOf(a))], [summary(a, 'old')]).published).toEqual([`${b} new`])
  })

  it('has a page for every document and a document for every page, whatever happens at once', () => {
    const names = ['articles/a.md', 'articles/b.md', 'articles/c.md', 'articles/d.md']
    const fates = fc.constantFrom('sound', 'faulty', 'kept back', 'failed', 'held', 'gone')
    fc.assert(
      fc.property(
        fc.array(fates, { minLength: 4, maxLength: 4 }),
        fc.subarray(names),
        fc.constantFrom(...names),
        (fateOf, published, address) => {
          const fate = (file: string) => fateOf[names.indexOf(file)] ?? 'gone'
          const with_ = (...wanted: string[]) => names.filter((file) => wanted.includes(fate(file)))
          const parsed = names.flatMap((file) => {
            if (fate(file) === 'gone') return []
            if (fate(file) === 'faulty' || fate(file) === 'kept back')
              return [faulty(file, fate(file) === 'kept back')]
            return [sound(file, file === 'articles/d.md' ? pathOf(address) : pathOf(file))]
          })
          const before = published.map((file) => summary(file, 'old'))
          const content = next(parsed, before, with_('held'), with_('failed'))
          const pages = content.placed
            .filter((each) => each.endsWith(' page'))
            .map((each) => each.split(' ')[0])
          expect(content.published.map((each) => each.split(' ')[0])).toEqual(pages)
          for (const file of with_('gone', 'kept back')) expect(pages).not.toContain(file)
        },
      ),
    )
  })
})
