import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text'

const text = '---\ntitle: Façade – don’t\n---\n'

function toUtf16(written: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(written, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with a mark', toUtf16(`\ufeff${text}`, false)],
    ['UTF-16BE with a mark', toUtf16(`\ufeff${text}`, true)],
    ['UTF-16LE', toUtf16(text, false)],
    ['UTF-16BE', toUtf16(text, true)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text })
  })

  it.each([
    ['Windows-1252', Buffer.from('---\r\ntitle: Fa\u00e7ade\n---\n', 'latin1'), 2],
    ['Windows-1252 curly quotes', Buffer.from('a\nb\nDon\u0092t', 'latin1'), 3],
    ['UTF-16 that starts with a letter', toUtf16('title', false), 1],
  ])('guesses at no letter of %s', (_, bytes, line) => {
    expect(decodeText(bytes).undecodedLine).toBe(line)
  })

  it('reads everything that was saved as UTF-8, and all ASCII of what was not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme-ascii' }), (any, ascii) => {
        fc.pre(!any.includes('\0') && !any.startsWith('\ufeff'))
        const utf8 = Buffer.from(`---\n${any}`)
        expect(decodeText(utf8)).toEqual({ text: `---\n${any}` })
        const decoded = decodeText(Buffer.concat([Buffer.from(`---\n${ascii}`), Buffer.from([0xe9, 0x0a])]))
        expect(decoded.text.startsWith(`---\n${ascii}`)).toBe(true)
        expect(decoded.undecodedLine).toBeGreaterThan(1)
      }),
    )
  })
})
