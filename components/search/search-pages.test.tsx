import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SearchPages } from './search-pages'

const pagesAt = (current: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    href: `/${at + 1}`,
    isCurrent: at + 1 === current,
  }))

const linksAt = (current: number, count: number) =>
  [
    ...renderToStaticMarkup(<SearchPages pages={pagesAt(current, count)} />).matchAll(/<a [^>]*>([^<]*)</g),
  ].map(([, words]) => words)

describe('the way through the pages of a search', () => {
  it('is not shown for one page', () => expect(linksAt(1, 1)).toEqual([]))

  it('has no previous on the first and no next on the last', () => {
    expect(linksAt(1, 2)).toEqual(['1', '2', 'Next'])
    expect(linksAt(2, 2)).toEqual(['Previous', '1', '2'])
  })

  it('names first, last and neighbors of many', () => {
    expect(linksAt(10, 500)).toEqual(['Previous', '1', '8', '9', '10', '11', '12', '500', 'Next'])
  })

  it('says which one it is', () => {
    expect(renderToStaticMarkup(<SearchPages pages={pagesAt(2, 3)} />)).toMatch(
      /href="\/2"[^>]*aria-current="page"/,
    )
  })
})
