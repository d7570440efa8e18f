import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, readingMinutes } from './reading-time'

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n\u00a0 ', 0],
    ['One', 1],
    ['sales and\u00a0marketing\nalignment', 4],
    ['a profit – and so on', 5],
    ['well-known don’t 2.3 Größe', 4],
    ['* — … &', 0],
  ])('counts in %j %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('counts two texts together as it counts them apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b))
      }),
    )
  })
})

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [229, 1],
    [344, 1],
    [345, 2],
    [2300, 10],
  ])('takes for %i words %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes)
  })
})
