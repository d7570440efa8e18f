import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { nextAfter, relatedTo } from './neighbors'

function sample(name: string, ...topics: string[]): DocumentSummary {
  return {
    _id: `articles/${name}.md`,
    type: 'Article',
    title: name,
    post_type: 'article',
    short_description: 'A teaser.',
    body_line: 2,
    path: `/insights/articles/${name}/`,
    fileNamePath: `/insights/articles/${name}/`,
    slug: name,
    source: name,
    collection: 'articles',
    date: '2026-03-09',
    topics,
    facts: { words: 100, questions: 0 },
  }
}

const slugsOf = (documents: DocumentSummary[]) => documents.map(({ slug }) => slug)

const newest = sample('newest', 'sales')
const newer = sample('newer', 'sales', 'websites')
const older = sample('older', 'websites')
const oldest = sample('oldest')
const all = [newest, newer, older, oldest]

describe('nextAfter', () => {
  it('is the one before in time, and after the oldest the newest', () => {
    expect(all.map((each) => nextAfter(each, all)?.slug)).toEqual(['newer', 'older', 'oldest', 'newest'])
  })

  it('is the newest for a document that is not listed', () => {
    expect(nextAfter(sample('unlisted'), all)).toBe(newest)
  })

  it('is none where there is no other', () => {
    expect(nextAfter(newest, [newest])).toBeUndefined()
    expect(nextAfter(newest, [])).toBeUndefined()
  })
})

describe('relatedTo', () => {
  it('names those most similar first, and fills up with the newest', () => {
    expect(slugsOf(relatedTo(newest, [oldest], all))).toEqual(['oldest', 'older'])
    expect(slugsOf(relatedTo(oldest, [older, newer], all))).toEqual(['older', 'newer'])
  })

  it('names the newest where nothing is similar', () => {
    expect(slugsOf(relatedTo(oldest, [], all))).toEqual(['newer', 'older'])
  })

  it('never names the document itself or its next, nor more than three, nor one twice', () => {
    const documents = fc
      .integer({ min: 1, max: 8 })
      .map((count) => Array.from({ length: count }, (_, index) => sample(`n${index}`)))
    const place = documents.chain((list) =>
      fc.record({
        list: fc.constant(list),
        similar: fc.shuffledSubarray(list),
        choice: fc.nat({ max: list.length - 1 }),
      }),
    )
    fc.assert(
      fc.property(place, ({ list, similar, choice }) => {
        const document = list[choice] ?? newest
        const related = slugsOf(relatedTo(document, similar, list))
        expect(related).not.toContain(document.slug)
        expect(related).not.toContain(nextAfter(document, list)?.slug)
        expect(new Set(related).size).toBe(Math.min(3, Math.max(0, list.length - 2)))
        expect(related.length).toBe(new Set(related).size)
        const expected = similar.filter(({ slug }) => related.includes(slug)).map(({ slug }) => slug)
        expect(related.slice(0, expected.length)).toEqual(expected)
      }),
    )
  })
})
