import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '@/lib/documents/document'
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
  it('names those that share most topics first, among equals the newest', () => {
    const document = sample('document', 'sales', 'websites', 'video')
    const listed = [
      ...['a', 'b'].map((name) => sample(name)),
      document,
      sample('next', 'sales', 'websites', 'video'),
      sample('one', 'sales'),
      sample('two', 'websites', 'sales'),
      sample('another', 'video'),
    ]
    expect(slugsOf(relatedTo(document, listed))).toEqual(['two', 'one', 'another'])
  })

  it('names the newest where no topics are given', () => {
    expect(slugsOf(relatedTo({ ...oldest, topics: undefined }, all))).toEqual(['newer', 'older'])
  })

  it('never names the document itself or its next, nor more than three, nor one twice', () => {
    const topics = fc.subarray(['sales', 'websites', 'video'])
    fc.assert(
      fc.property(fc.array(topics, { minLength: 1, maxLength: 8 }), fc.nat(), (list, choice) => {
        const documents = list.map((each, index) => sample(`n${index}`, ...each))
        const document = documents[choice % documents.length] ?? newest
        const related = slugsOf(relatedTo(document, documents))
        expect(related).not.toContain(document.slug)
        expect(related).not.toContain(nextAfter(document, documents)?.slug)
        expect(new Set(related).size).toBe(Math.min(3, Math.max(0, documents.length - 2)))
        expect(related.length).toBe(new Set(related).size)
      }),
    )
  })
})
