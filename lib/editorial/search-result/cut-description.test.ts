import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutDescription } from './cut-description'

describe('cutDescription', () => {
  it('leaves alone what fits', () => {
    expect(cutDescription('Four questions, settled.', 24)).toBe('Four questions, settled.')
  })

  it('cuts behind a whole word, and takes a hanging comma off', () => {
    expect(cutDescription('Four questions, settled early.', 22)).toBe('Four questions …')
    expect(cutDescription('Four questions settled early.', 16)).toBe('Four questions …')
  })

  it('cuts a word that is too long for itself', () => {
    expect(cutDescription('x'.repeat(50), 12)).toBe(`${'x'.repeat(10)} …`)
  })

  it('is never longer than it may be, and begins as the text does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 10, max: 200 }),
        (text, most) => {
          const cut = cutDescription(text, most)
          expect(Array.from(cut).length).toBeLessThanOrEqual(Math.max(most, 0))
          expect(text.startsWith(cut.endsWith(' …') && cut !== text ? cut.slice(0, -2) : cut)).toBe(true)
        },
      ),
    )
  })
})
