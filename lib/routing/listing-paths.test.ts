import { describe, expect, it } from 'vitest'
import { perPage } from '@/lib/site/addresses/pagination'
import { listListingFeedPaths, listListingPaths } from './listing-paths'

describe('listListingPaths', () => {
  it('names each page that documents fill, and no other', () => {
    const published = Array.from({ length: perPage + 1 }, (_, index) => ({
      file: `articles/${index}.md`,
      topics: ['Trade shows'],
    }))
    expect(listListingPaths(published).sort()).toEqual([
      '/insights/',
      '/insights/articles/',
      '/insights/articles/page/2/',
      '/insights/topics/',
      '/insights/topics/trade-shows/',
      '/insights/topics/trade-shows/page/2/',
    ])
  })

  it('gives each collection and topic its feeds', () => {
    const published = [{ file: 'videos/a.md', topics: ['Trade shows'] }]
    expect(listListingFeedPaths(published).sort()).toEqual([
      '/insights/topics/trade-shows/feed.json',
      '/insights/topics/trade-shows/rss.xml',
      '/insights/videos/feed.json',
      '/insights/videos/rss.xml',
    ])
    expect(listListingFeedPaths([])).toEqual([])
  })

  it('is the front alone where nothing is published', () => {
    expect(listListingPaths([])).toEqual(['/insights/'])
  })
})
