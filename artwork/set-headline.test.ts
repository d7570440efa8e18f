import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setHeadline } from './set-headline'
import { setLine, toSettable } from './typeface'

const box = { width: 780, height: 336, largest: 104, smallest: 46 }
const wordsOf = (text: string) => setHeadline(text, box).lines.map((line) => line.text)

describe('setHeadline', () => {
  it('sets a short title at the largest size on one line', () => {
    expect(setHeadline('Seals', box)).toMatchObject({ size: box.largest, lines: [{ text: 'Seals' }] })
  })

  it('sets a title of 140 characters whole', () => {
    const title =
      'What happens when the request for a quote arrives on a Friday afternoon and nobody in the whole plant knows which of the drawings is the one'
    expect(title).toHaveLength(140)
    expect(wordsOf(title).join(' ')).toBe(title)
  })

  it('stays inside its box, for any title', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,40}( [A-Za-z0-9]{1,90}){0,30}$/), (title) => {
        const { lines, lineHeight, capHeight } = setHeadline(title, box)
        expect((lines.length - 1) * lineHeight + capHeight).toBeLessThanOrEqual(box.height)
        for (const line of lines) expect(line.width, line.text).toBeLessThanOrEqual(box.width + 1)
      }),
      { numRuns: 60 },
    )
  })

  it('marks a title that had to be cut', () => {
    expect(wordsOf('All of these many words. '.repeat(40).trim()).at(-1)).toMatch(/…$/)
  })
})

describe('toSettable', () => {
  it('keeps what the face holds and takes off accents that it lacks', () => {
    expect(toSettable('  Über “Façade” – 25.4\u00a0mm ')).toBe('Über “Façade” – 25.4 mm')
    expect(toSettable('Łódź Dvořák')).toBeUndefined()
    expect(toSettable('Dvořák')).toBe('Dvorák')
  })

  it('drops signs without a glyph, and refuses letters without one', () => {
    expect(toSettable('Gears 👩‍🔧 mesh')).toBe('Gears mesh')
    expect(toSettable('日本語')).toBeUndefined()
    expect(toSettable('')).toBeUndefined()
  })

  it('lets nothing through that the face would leave blank, but for spaces between words', () => {
    const blank = setLine(' ', 100).svg
    const character = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 1 }), fc.constantFrom(...' aÉ9“'))
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        const settable = toSettable(characters.join('')) ?? ''
        expect(settable).not.toMatch(/^ | {2}| $/)
        for (const drawn of settable.replaceAll(' ', '')) expect(setLine(drawn, 100).svg).not.toBe(blank)
      }),
    )
  })
})
