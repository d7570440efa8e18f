import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from './edit-distance'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

describe('editDistance', () => {
  it.each([
    ['private', 'private', 0],
    ['privat', 'private', 1],
    ['pirvate', 'private', 1],
    ['privaet', 'private', 1],
    ['prvate', 'private', 1],
    ['privado', 'private', 2],
    ['irvate', 'private', 2],
    ['', 'date', 4],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is the same both ways, and none exactly between equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })

  it('is one after two neighbors are swapped', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(`${a}xy${b}`, `${a}yx${b}`)).toBe(1)
      }),
    )
  })
})
