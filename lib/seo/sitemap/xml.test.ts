import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toXmlCharacters, toXmlText } from './xml'

/** Any of the characters that a string can hold, halves of pairs and controls among them. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

describe('toXmlText', () => {
  it('escapes what XML reads as markup', () => {
    expect(toXmlText(`Nuts & <bolts> "M8" 'fine'`)).toBe(
      'Nuts &amp; &lt;bolts&gt; &quot;M8&quot; &apos;fine&apos;',
    )
  })

  it('drops characters that XML cannot hold and keeps every other', () => {
    expect(toXmlCharacters('a\u0000b\u001fc\ufffed\ud800e\tf\n👩‍🔧')).toBe('abcde\tf\n👩‍🔧')
  })

  it('never leaves markup, with any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        expect(toXmlText(text)).not.toMatch(/[<>"']/)
      }),
    )
  })
})
