import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNearlySame } from './topics'

describe('nearly the same topic', () => {
  it.each([
    ['Trade shows', 'trade show'],
    ['Data sheets', 'data-sheet'],
    ['Sales & marketing', 'Sales and Marketing'],
    ['Companies', 'company'],
    ['Cafés', 'cafe'],
    ['Distributors', 'Distributers'],
  ])('%s and %s', (a, b) => {
    expect(isNearlySame(a, b)).toBe(true)
  })

  it.each([
    ['Content', 'Contact'],
    ['Sales', 'Salt'],
    ['Standards 2024', 'Standards 2025'],
    ['Websites', 'Trade shows'],
    ['日本語', '中国語'],
  ])('not %s and %s', (a, b) => {
    expect(isNearlySame(a, b)).toBe(false)
  })

  it('does not depend on the order, and every topic is like itself', () => {
    const topic = fc.string({ unit: 'grapheme', maxLength: 20 })
    fc.assert(
      fc.property(topic, topic, (a, b) => {
        expect(isNearlySame(a, b)).toBe(isNearlySame(b, a))
        expect(isNearlySame(a, a)).toBe(true)
      }),
    )
  })
})
