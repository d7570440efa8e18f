import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toContext } from './context'
import { termsOf } from './words'

const only = (wanted: string) => (term: string) => (term === wanted ? 1 : 0)
const word = fc.stringMatching(/^[a-z]{1,14}$/)
const separator = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '? ', '\n', ' — ')

describe('the context of a match', () => {
  it('is the sentence that holds most of what was looked for', () => {
    const text = 'A seal leaks. A worn seal leaks at the shaft. The shaft is dry.'
    const context = toContext(text, (term) => (['seal', 'shaft'].includes(term) ? 1 : 0))
    expect(context).toBe('A worn seal leaks at the shaft.')
  })

  it('does not run over the end of a block', () => {
    expect(toContext('Kinds of seal\nThe shaft turns.', only('seal'))).toBe('Kinds of seal')
  })

  it('is the first sentence where nothing matches, and empty for no text', () => {
    expect(toContext('One here. Two there.', only('seal'))).toBe('One here.')
    expect(toContext('', only('seal'))).toBe('')
  })

  it('of a long sentence is cut to the words around the match, and says so', () => {
    const sentence = `${'before '.repeat(80)}seal ${'behind '.repeat(80)}end.`
    const context = toContext(sentence, only('seal'))
    expect(context).toMatch(/^… .* seal .* …$/)
    expect(context.length).toBeLessThan(260)
  })

  it('contains the match, is of bounded length, and is a piece of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, separator), { maxLength: 300 }), fc.nat(), (pieces, at) => {
        const text = pieces.flat().join('')
        const words = termsOf(text)
        const wanted = words[at % Math.max(1, words.length)] ?? ''
        const context = toContext(text, only(wanted))
        expect(context.length).toBeLessThanOrEqual(250)
        expect(text).toContain(context.replace(/^… | …$/g, ''))
        if (wanted) expect(termsOf(context)).toContain(wanted)
      }),
    )
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (text) => {
        expect(toContext(text, () => 1).length).toBeLessThanOrEqual(500)
      }),
    )
  })
})
