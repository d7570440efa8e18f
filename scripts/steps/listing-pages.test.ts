import { describe, expect, it } from 'vitest'
import { toSample } from '@/lib/editorial/sample-library'
import { perPage } from '@/lib/views/pagination'
import { findListingPages } from './listing-pages'

const now = new Date('2024-06-15T18:00:00Z')

describe('the pages of listings', () => {
  it('are those that published documents fill', () => {
    const documents = Array.from({ length: perPage + 1 }, (_, index) =>
      toSample({ file: `articles/${index}.md`, fields: { topics: ['Trade shows'] } }),
    )
    const isPage = findListingPages(documents, now)
    const paths = [
      '/insights/',
      '/insights/articles/',
      '/insights/articles/page/2/',
      '/insights/topics/trade-shows/',
    ]
    expect(paths.map(isPage)).toEqual([true, true, true, true])
    expect(
      ['/insights/articles/page/3/', '/insights/videos/', '/insights/topics/valves/'].map(isPage),
    ).toEqual([false, false, false])
  })

  it('come with the day of what they list', () => {
    const draft = toSample({ fields: { private: true } })
    const scheduled = toSample({ fields: { date: '2024-06-16' } })
    expect(findListingPages([draft, scheduled], now)('/insights/articles/')).toBe(false)
  })
})
