import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perPage } from '@/lib/site/addresses/pagination'
import { collections } from '@/lib/site/collections'
import { groupIntoListings, listIndexPaths, listPagePaths } from './listings'

const listed = fc.record({
  collection: fc.option(fc.constantFrom(...collections), { nil: undefined }),
  topics: fc.array(fc.constantFrom('Trade shows', 'trade-shows', 'Content', '!?')),
})

describe('listings', () => {
  it('have a page for what documents fill, and no other', () => {
    const published = Array.from({ length: perPage + 1 }, () => ({
      collection: 'articles' as const,
      topics: ['Trade shows'],
    }))
    const listings = groupIntoListings(published)
    expect([...listIndexPaths(listings), ...listings.flatMap(listPagePaths)]).toEqual([
      '/insights/',
      '/insights/topics/',
      '/insights/articles/',
      '/insights/articles/page/2/',
      '/insights/topics/trade-shows/',
      '/insights/topics/trade-shows/page/2/',
    ])
  })

  it('leave the front alone where nothing is published', () => {
    expect(groupIntoListings([])).toEqual([])
    expect(listIndexPaths([])).toEqual(['/insights/'])
  })

  it('hold each document once for its collection and once for each of its topics, and none is empty', () => {
    fc.assert(
      fc.property(fc.array(listed), (documents) => {
        const listings = groupIntoListings(documents)
        expect(new Set(listings.map(({ path }) => path)).size).toBe(listings.length)
        for (const listing of listings) expect(listing.documents).not.toEqual([])
        for (const document of documents) {
          const holding = listings.filter((listing) => listing.documents.includes(document))
          const ofCollection = holding.flatMap((each) => (each.of === 'collection' ? [each.collection] : []))
          expect(ofCollection).toEqual(document.collection ? [document.collection] : [])
          const topics = document.topics.map((topic) => topic.toLowerCase().replace(' ', '-'))
          expect(holding.flatMap((each) => (each.of === 'topic' ? [each.slug] : [])).toSorted()).toEqual(
            [...new Set(topics)].filter((slug) => slug !== '!?').toSorted(),
          )
        }
      }),
    )
  })
})
