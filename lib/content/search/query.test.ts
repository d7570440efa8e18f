import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_QUERY_LENGTH, toQuery } from './query'

describe('a query', () => {
  it('leaves stop words out where there is something better', () => {
    expect(toQuery('what is the plant')).toMatchObject({ terms: ['plant'], isSmallWords: false })
  })

  it('keeps stop words where there is nothing else', () => {
    expect(toQuery(' The ')).toEqual({ text: 'The', wasCut: false, terms: ['the'], isSmallWords: true })
  })

  it('names each term once', () => {
    expect(toQuery('Seal seals SEAL').terms).toEqual(['seal'])
  })

  it('is cut at two hundred characters, an emoji counting as one', () => {
    expect(toQuery('⚙'.repeat(200)).wasCut).toBe(false)
    const { text, wasCut } = toQuery('😀'.repeat(201))
    expect(wasCut).toBe(true)
    expect(text).toBe('😀'.repeat(200))
  })

  it('may be empty', () => {
    expect(toQuery(' \u0000\n ')).toEqual({ text: '', wasCut: false, terms: [], isSmallWords: false })
  })

  it('any string becomes a line of bounded length that an address can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (input) => {
        const { text, terms } = toQuery(input)
        expect([...text].length).toBeLessThanOrEqual(MAX_QUERY_LENGTH)
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(() => encodeURIComponent(text)).not.toThrow()
        expect(terms.length).toBeLessThanOrEqual(20)
        expect(toQuery(text)).toEqual({ ...toQuery(input), wasCut: false })
      }),
    )
  })
})
