import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsOf, toTerm, wordsOf } from './words'

describe('the terms of a text', () => {
  it.each([
    ['Façade, ÜBER naïve', ['facade', 'uber', 'naive']],
    ['Straße and œuvre', ['strasse', 'and', 'oeuvre']],
    ["don’t don't", ['dont', 'dont']],
    ['the plant’s plants', ['the', 'plant', 'plant']],
    ['companies, processes, boxes, glass, status', ['company', 'process', 'box', 'glass', 'status']],
    ['25.4 mm or 1,000 in.', ['25.4', 'mm', 'or', '1000', 'in']],
    ['trade-show', ['trade', 'show']],
    ['機械部品', ['機', '械', '部', '品']],
    ['Привет мир', ['привет', 'мир']],
    ['— … !?', []],
  ])('%s', (text, terms) => expect(termsOf(text)).toEqual(terms))

  it('composed and decomposed letters give the same terms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(termsOf(text.normalize('NFD'))).toEqual(termsOf(text.normalize('NFC')))
      }),
    )
  })

  it('any string is accepted, and words are in order without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.term).toBe(toTerm(text.slice(word.start, word.end)))
          end = word.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
