import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearest, indexPages } from './nearest'

const paths = [
  '/insights/',
  '/insights/articles/',
  '/insights/articles/what-a-plant-tour-should-teach-your-website/',
  '/insights/articles/why-an-inch-is-exactly-25-4-millimeters/',
  '/insights/articles/a-year-of-industrial-content-on-one-sheet/',
  '/some-episode/',
]
const index = indexPages(paths.map((path) => ({ path })))

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
    expect(findNearest(address, index, 3)[0]).toBe(nearest)
  })

  it.each(['/', '/qqqq/', '/???/', '/%zz%%/', '/wp-login.php'])('%s is near to nothing', (address) => {
    expect(findNearest(address, index, 3)).toEqual([])
  })

  it('takes any address, keeps to the limit and invents nothing', () => {
    const address = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.webPath())
    fc.assert(
      fc.property(address, fc.nat(4), (asked, limit) => {
        const found = findNearest(`/${asked}`, index, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(paths).toEqual(expect.arrayContaining(found))
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })

  it('goes by titles too', () => {
    const pages = [{ path: '/first-episode/', title: 'How a Machinist Reads a Drawing' }, { path: '/about/' }]
    expect(findNearest('/blog/how-machinists-read-drawings', indexPages(pages), 3)).toEqual([
      '/first-episode/',
    ])
  })

  it('finds the same for those who may not know of a page as where that page is not', () => {
    const pages = fc.uniqueArray(fc.stringMatching(/^\/(?:[abc]{2,5}-?){1,4}\/$/), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(pages, fc.stringMatching(/^(?:[abc]{2,5}-?){1,4}$/), fc.nat(5), (all, asked, share) => {
        const open = all.filter((_, at) => at % (share + 1) === 0)
        const index = indexPages(all.map((path) => ({ path })))
        const openIndex = indexPages(open.map((path) => ({ path })))
        expect(findNearest(asked, index, 3, (path) => open.includes(path))).toEqual(
          findNearest(asked, openIndex, 3),
        )
      }),
    )
  })

  describe('among ten thousand pages', () => {
    const many = indexPages(
      Array.from({ length: 10_000 }, (_, n) => ({
        path: `/insights/articles/notes-on-part-number-${n}-of-the-line/`,
      })),
    )

    it.each([
      ['/notes-on-part-number-4711-of-the-lime/', '-4711-'],
      [`/${'notes-on-part-number-4711-of-the-lime/'.repeat(500)}`, '-4711-'],
      ['/blog/part-4711.html', '-4711-'],
      ['/blog/notes-on-prat-numbre-4711-of-lines', '-4711-'],
    ])('finds the one for %.60s', (address, part) => {
      expect(findNearest(address, many, 3)[0]).toContain(part)
    })

    it('asks little of the processor', () => {
      const ask = (count: number) => {
        const start = process.cpuUsage()
        for (let at = 0; at < count; at++) findNearest(`/part-numbers-${at}-of-a-lime/`, many, 3)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      }
      ask(20)
      expect(ask(100)).toBeLessThan(2000)
    })
  })
})
