import { describe, expect, it } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { isWithin, toFilters } from './search-filters'

type Traits = Pick<DocumentSummary, 'post_type' | 'topics'>

function document(slug: string, traits: Traits): DocumentSummary {
  return {
    _id: `articles/${slug}.md`,
    type: 'Article',
    body_line: 1,
    title: slug,
    short_description: slug,
    path: `/insights/articles/${slug}/`,
    fileNamePath: `/insights/articles/${slug}/`,
    slug,
    source: slug,
    collection: 'articles',
    date: '2024-01-01',
    facts: { words: 1, questions: 0 },
    ...traits,
  }
}

const documents = [
  document('a', { post_type: 'article', topics: ['Trade shows', 'Content'] }),
  document('b', { post_type: 'article', topics: ['Content', 'Content'] }),
  document('c', { post_type: 'fun-fact', topics: ['Content'] }),
  document('d', { post_type: 'fun-fact' }),
]

const brief = (filters: ReturnType<typeof toFilters>) => ({
  kinds: filters.kinds.map(({ label, count }) => `${label} ${count}`),
  topics: filters.topics.map(({ label, count }) => `${label} ${count}`),
})

describe('the filters of a search', () => {
  it('count what each would leave, the most frequent first', () => {
    expect(brief(toFilters(documents, { query: 'x', page: 1 }))).toEqual({
      kinds: ['Article 2', 'Fun fact 2'],
      topics: ['Content 3', 'Trade shows 1'],
    })
  })

  it('count beside the other filter', () => {
    expect(brief(toFilters(documents, { query: 'x', kind: 'fun-fact', page: 1 }))).toEqual({
      kinds: ['Article 2', 'Fun fact 2'],
      topics: ['Content 1'],
    })
    expect(brief(toFilters(documents, { query: 'x', topic: 'trade-shows', page: 1 })).kinds).toEqual([
      'Article 1',
    ])
  })

  it('lead to what they count, and the current one back', () => {
    const asked = { query: 'x', kind: 'article', page: 1 }
    const { kinds, topics } = toFilters(documents, asked)
    expect(kinds.find(({ isCurrent }) => isCurrent)?.href).toBe('/insights/search/?q=x')
    expect(topics[0]?.href).toBe('/insights/search/?q=x&kind=article&topic=content')
    expect(documents.filter((each) => isWithin(each, { ...asked, topic: 'content' }))).toHaveLength(
      topics[0]?.count ?? 0,
    )
  })

  it('are none for a kind or topic that does not exist, and take none in', () => {
    expect(documents.some((each) => isWithin(each, { kind: 'nonsense' }))).toBe(false)
    expect(toFilters([], { query: 'x', kind: '<b>', page: 1 })).toEqual({ kinds: [], topics: [] })
  })
})
