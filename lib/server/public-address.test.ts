import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPublicAddress } from './public-address'

describe('the address by which an answer is kept', () => {
  it.each([
    ['/insights/articles/a/', '/insights/articles/a/'],
    ['/insights/articles/a/?utm_source=mail&utm_campaign=x', '/insights/articles/a/'],
    ['/rss.xml?x', '/rss.xml'],
    ['/insights/search/', '/insights/search/'],
    ['/insights/search/?utm_source=mail', '/insights/search/'],
    ['/insights/search/?x=1&q=seal&page=1', '/insights/search/?q=seal'],
    ['/insights/search/?page=02&q=seal&q=other', '/insights/search/?q=seal'],
    ['/insights/search/?page=2&topic=a&kind=b&q=seal', '/insights/search/?q=seal&kind=b&topic=a&page=2'],
    ['/_next/static/chunks/a.css', '/_next/static/chunks/a.css'],
    ['/drawings/hero/a.svg?v=1', '/drawings/hero/a.svg?v=1'],
    ['/drawings/hero/gears/a.svg?v=1', '/drawings/hero/gears/a.svg?v=1'],
    ['/drawings/social/a/b.jpg?v=1a2b3c4d', '/drawings/social/a/b.jpg?v=1a2b3c4d'],
    ['/drawings/hero/a.svg?v=1&utm_source=mail', '/drawings/hero/a.svg'],
    ['/drawings/hero/a.svg?v=abcdefghi', '/drawings/hero/a.svg'],
    ['/insights/articles/a/?v=1', '/insights/articles/a/'],
  ])('of %s is %s', (target, address) => expect(toPublicAddress(target)).toBe(address))

  it.each([
    '/preview/',
    '//preview/shared/token/',
    '/PREVIEW/shared/token/',
    '/preview',
    '/api/draft?path=/a/&token=b',
    '/api/draft/',
    '/_next/image?url=/img/a.jpg&w=640&q=70',
    '/_next/data/a.json',
    '/img/uploads/a.jpg',
  ])('is none for %s, which the application answers each time', (target) =>
    expect(toPublicAddress(target)).toBeUndefined(),
  )

  it('is the same for its own address, for any search', () => {
    const parameters = fc.array(
      fc.tuple(fc.constantFrom('q', 'kind', 'topic', 'page', 'x', '__proto__'), fc.string()),
    )
    fc.assert(
      fc.property(parameters, (pairs) => {
        const address = toPublicAddress(`/insights/search/?${new URLSearchParams(pairs)}`)
        expect(address && toPublicAddress(address)).toBe(address)
      }),
    )
  })
})
