import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceLines, fillLines, type MeasuredWord } from './break-lines'

const toWords = (text: string): MeasuredWord[] =>
  text.split(' ').map((word) => ({ text: word, width: word.length }))
const headline = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '))

describe('fillLines', () => {
  it('fills each line before it starts the next', () => {
    expect(fillLines(toWords('a bb ccc dddd'), 1, 6)).toEqual(['a bb', 'ccc', 'dddd'])
  })

  it('gives a word that is too wide a line of its own', () => {
    expect(fillLines(toWords('a bbbbbbbb c'), 1, 4)).toEqual(['a', 'bbbbbbbb', 'c'])
  })
})

describe('balanceLines', () => {
  it('leaves no lonely word at the end', () => {
    expect(balanceLines(toWords('one two three four five six'), 1, 22)).toEqual([
      'one two three',
      'four five six',
    ])
  })

  it('keeps every word in order, and every line within the limit', () => {
    fc.assert(
      fc.property(headline, fc.integer({ min: 12, max: 60 }), (text, limit) => {
        const lines = balanceLines(toWords(text), 1, limit)
        expect(lines.join(' ')).toBe(text)
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(limit)
        expect(lines).toHaveLength(fillLines(toWords(text), 1, limit).length)
      }),
    )
  })
})
