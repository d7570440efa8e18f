import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearest } from './nearest'

const paths = [
  '/insights/',
  '/insights/articles/',
  '/insights/articles/what-a-plant-tour-should-teach-your-website/',
  '/insights/articles/why-an-inch-is-exactly-25-4-millimeters/',
  '/insights/articles/a-year-of-industrial-content-on-one-sheet/',
  '/some-episode/',
]

describe('findNearest', () => {
  it.each([
    ['/insights/articles/what-a-plant-tour-shoud-teach-you-website', paths[2]],
    ['/blog/what-a-plant-tour-should-teach-your-website.html', paths[2]],
    ['/insights/articles/plant-tour/', paths[2]],
    ['/WHY-AN-INCH/', paths[3]],
    ['/insight/', paths[0]],
    ['/insights/article/', paths[1]],
    ['/insights/podcast/s%C3%B4me_episode/', paths[5]],
    ['/industrial-content-sheet', paths[4]],
  ])('for %s the first is %s', (address, nearest) => {
    expect(findNearest(address, paths, 3)[0]).toBe(nearest)
  })

  it.each(['/', '/qqqq/', '/???/', '/%zz%%/', '/wp-login.php'])('%s is near to nothing', (address) => {
    expect(findNearest(address, paths, 3)).toEqual([])
  })

  it('takes any address, keeps to the limit and invents nothing', () => {
    const address = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.webPath())
    fc.assert(
      fc.property(address, fc.nat(4), (asked, limit) => {
        const found = findNearest(`/${asked}`, paths, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(paths).toEqual(expect.arrayContaining(found))
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })

  it('answers soon among ten thousand addresses, however long the question', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, n) => `/insights/articles/notes-on-part-number-${n}-of-the-line/`,
    )
    const started = performance.now()
    expect(findNearest(`/${'notes-on-part-number-4711-of-the-lime/'.repeat(500)}`, many, 3)[0]).toContain(
      '4711',
    )
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
