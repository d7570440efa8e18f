import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSlug } from './slug'

describe('toSlug', () => {
  it.each([
    ['10-trends-you-don’t-want-to-miss', '10-trends-you-dont-want-to-miss'],
    ["10-trends-you-don't-want-to-miss", '10-trends-you-dont-want-to-miss'],
    ['what-“alignment”-means', 'what-alignment-means'],
    ['sales—and—marketing', 'sales-and-marketing'],
    ['sales — and – marketing', 'sales-and-marketing'],
    ['à-propos-façade', 'a-propos-facade'],
    ['a\u0300-propos', 'a-propos'],
    ['release-2.3', 'release-2-3'],
    ['..a..b..', 'a-b'],
    ['Upper_Case and camelCase', 'upper-case-and-camelcase'],
    ['q&a', 'q-and-a'],
    ['a--b', 'a-b'],
    ['100%', '100'],
    ['—', ''],
    ['', ''],
  ])('makes of %j %j', (name, slug) => {
    expect(toSlug(name)).toBe(slug)
  })

  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'aZ09-_. —–’‘“”àüßÉ&%/\\#?İ♥ﬁ') }),
  )

  it('makes nothing but letters a to z, digits and single hyphens between them', () => {
    fc.assert(
      fc.property(name, (any) => {
        expect(toSlug(any)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    )
  })

  it('leaves a slug as it is', () => {
    fc.assert(
      fc.property(name, (any) => {
        expect(toSlug(toSlug(any))).toBe(toSlug(any))
      }),
    )
  })

  it('does not mind how accents are stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        expect(toSlug(any.normalize('NFD'))).toBe(toSlug(any.normalize('NFC')))
      }),
    )
  })
})
