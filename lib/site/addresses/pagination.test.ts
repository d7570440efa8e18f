import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countPages, perPage, toPagination } from './pagination'

const place = fc
  .integer({ min: 1, max: 900 })
  .chain((pageCount) =>
    fc.record({ pageCount: fc.constant(pageCount), page: fc.integer({ min: 1, max: pageCount }) }),
  )

describe('pages of a listing', () => {
  it('are as many as it takes, and none is empty', () => {
    expect([0, 1, perPage, perPage + 1, 3 * perPage].map(countPages)).toEqual([0, 1, 1, 2, 3])
  })

  it('the first is at the listing’s own address', () => {
    const { previous, numbers } = toPagination('/insights/articles/', 2, 3)
    expect(previous?.path).toBe('/insights/articles/')
    expect(numbers.map((link) => link !== 'gap' && link.path)).toEqual([
      '/insights/articles/',
      '/insights/articles/page/2/',
      '/insights/articles/page/3/',
    ])
  })

  it('has previous and next but at its ends', () => {
    fc.assert(
      fc.property(place, ({ page, pageCount }) => {
        const { previous, next } = toPagination('/l/', page, pageCount)
        expect(previous?.page).toBe(page === 1 ? undefined : page - 1)
        expect(next?.page).toBe(page === pageCount ? undefined : page + 1)
      }),
    )
  })

  it('numbers rise, hold both ends and the page itself, and stay few', () => {
    fc.assert(
      fc.property(place, ({ page, pageCount }) => {
        const { numbers } = toPagination('/l/', page, pageCount)
        const pages = numbers.flatMap((link) => (link === 'gap' ? [] : [link.page]))
        expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b))
        expect(pages).toEqual(expect.arrayContaining([1, page, pageCount]))
        expect(numbers.length).toBeLessThanOrEqual(9)
        const leftOut = numbers.filter((link) => link === 'gap').length
        const jumps = pages.filter(
          (number, index) => index > 0 && number - (pages[index - 1] ?? 0) > 1,
        ).length
        expect(leftOut).toBe(jumps)
        expect(numbers.filter((link) => link !== 'gap' && link.isCurrent)).toHaveLength(1)
      }),
    )
  })
})
