import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutTitle, MAX_TITLE_WIDTH, measureTitle } from './title-width'

describe('the width of a title in search results', () => {
  // Widths of Arial from Adobe's and Microsoft's published metrics, in thousandths of an em: i 222, W 944, n 556.
  it.each([
    ['i', 0.222],
    ['W', 0.944],
    ['n', 0.556],
    [' ', 0.278],
    ['é', 0.556],
    ['—', 1],
    ['日', 1],
    ['n\u0301', 0.556],
  ])('%j is %f em wide', (text, ems) => {
    expect(measureTitle(text)).toBeCloseTo(ems * 20, 1)
  })

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(measureTitle(`${a} ${b}`)).toBeCloseTo(
          measureTitle(a) + measureTitle(' ') + measureTitle(b),
          6,
        )
      }),
    )
  })

  it('narrow letters need less room than wide ones', () => {
    expect(measureTitle('i'.repeat(60))).toBeLessThan(MAX_TITLE_WIDTH)
    expect(measureTitle('W'.repeat(40))).toBeGreaterThan(MAX_TITLE_WIDTH)
  })
})

describe('cutting a title', () => {
  it('leaves one that fits as it is', () => {
    expect(cutTitle('Gears in mesh | INDUSTRIAL')).toBe('Gears in mesh | INDUSTRIAL')
  })

  it('cuts between words and says so', () => {
    expect(cutTitle('Gears, in mesh and out of it', 120)).toBe('Gears, in …')
  })

  it('cuts inside a word that is too wide for the room', () => {
    expect(cutTitle('W'.repeat(50))).toMatch(/^W+ …$/)
  })

  it('never needs more room than there is, and keeps the beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const cut = cutTitle(title)
        expect(measureTitle(cut)).toBeLessThanOrEqual(MAX_TITLE_WIDTH)
        expect(title.startsWith(cut.replace(/ …$/, ''))).toBe(true)
      }),
    )
  })
})
