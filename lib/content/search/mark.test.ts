import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSegments } from './mark'
import { termsOf } from './words'

describe('marking', () => {
  it('marks each writing of a term', () => {
    const marked = toSegments('Seals: the façade’s Facade', (term) => ['seal', 'facade'].includes(term))
    expect(marked.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'Seals',
      'façade’s',
      'Facade',
    ])
  })

  it('loses and adds nothing, and marks nothing but whole words that were found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const terms = new Set([...termsOf(query), ...termsOf(text).slice(0, 2)])
        const segments = toSegments(text, (term) => terms.has(term))
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        for (const segment of segments)
          if (segment.isMatch) expect(termsOf(segment.text).some((term) => terms.has(term))).toBe(true)
      }),
    )
  })
})
