import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchAddress, toSearchRequest } from './search-address'
import { absoluteUrl } from './site-url'

const parametersOf = (address: string) => Object.fromEntries(new URL(absoluteUrl(address)).searchParams)

describe('the address of a search', () => {
  it('says what is asked and nothing else', () => {
    expect(searchAddress({ query: 'a & b', page: 1 })).toBe('/insights/search/?q=a+%26+b')
    expect(searchAddress({ query: 'a', kind: 'video', topic: 'trade-shows', page: 3 })).toBe(
      '/insights/search/?q=a&kind=video&topic=trade-shows&page=3',
    )
  })

  it('is read back as it was meant', () => {
    const text = fc.string({ unit: 'grapheme' })
    const request = fc.record({
      query: text,
      kind: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      topic: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      page: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(request, (asked) => {
        expect(toSearchRequest(parametersOf(searchAddress(asked)))).toEqual(asked)
      }),
    )
  })
})

describe('the parameters of a search', () => {
  it('count once: the first of each', () => {
    expect(toSearchRequest({ q: ['a', 'b'], kind: ['x', 'y'] })).toMatchObject({ query: 'a', kind: 'x' })
  })

  it.each(['0', '-1', '1.5', '1e3', 'x', '', '9999999'])('a page "%s" is the first', (page) => {
    expect(toSearchRequest({ page }).page).toBe(1)
  })

  it('may all be missing', () => {
    expect(toSearchRequest({})).toEqual({ query: '', kind: undefined, topic: undefined, page: 1 })
  })
})
