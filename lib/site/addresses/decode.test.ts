import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSafely, tryDecode } from './decode'

const wellFormed = fc.string({ unit: 'grapheme' })

describe('decoding an address', () => {
  it('undoes encoding', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(tryDecode(encodeURIComponent(text))).toBe(text)
        expect(decodeSafely(encodeURIComponent(text))).toBe(text)
      }),
    )
  })

  it('never throws, and leaves what is malformed as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '2', 'f', 'z', '/', 'ü') }), (text) => {
        expect(decodeSafely(text)).toBe(tryDecode(text) ?? text)
      }),
    )
    for (const text of ['%', '%zz', '/img/%ff', '%E2%82']) {
      expect(tryDecode(text)).toBeUndefined()
      expect(decodeSafely(text)).toBe(text)
    }
  })

  it('leaves the signs of an address escaped where it is told to', () => {
    expect(decodeSafely('/a%2Fb%20%C3%BC', decodeURI)).toBe('/a%2Fb ü')
  })
})
