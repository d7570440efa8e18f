import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten } from './complete-fields'

describe('the beginning of a text', () => {
  it('ends with a sentence, or else with a word', () => {
    const sentence = 'A pump lifts water, and what it says of itself on its plate is not all. '
    expect(shorten(sentence.repeat(5))).toBe(sentence.repeat(2).trim())
    expect(shorten('words '.repeat(50))).toBe(`${'words '.repeat(25).trim()}…`)
  })

  it('is short, begins as the text does, and breaks no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.boolean(), (text, isLong) => {
        const words = isLong ? text.repeat(9) : text
        const short = shorten(words)
        expect([...short].length).toBeLessThanOrEqual(155)
        expect(words.startsWith(short.replace(/…$/, '')) || words === short).toBe(true)
        expect(short).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})
