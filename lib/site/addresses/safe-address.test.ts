import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSafeAddress } from './safe-address'

const schemes = ['javascript', 'data', 'vbscript', 'blob', 'file', 'view-source', 'about']
const base = 'https://example.com/a/'
const control = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
const blank = [
  ...control,
  ' ',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u1680',
  '\u200b',
  '\u2028',
  '\u3000',
  '\ufeff',
]

/** A dangerous scheme with its letters in any case and blanks sprinkled over it. */
const disguised = fc
  .tuple(
    fc.constantFrom(...schemes).map((scheme) => [...`${scheme}:`]),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...blank)), { maxLength: 4 }),
    fc.infiniteStream(fc.boolean()),
    fc.constantFrom('alert(1)', '//x', 'text/html,<script>alert(1)</script>', ''),
  )
  .map(([letters, blanks, upper, rest]) => {
    const written = letters.map((letter) => (upper.next().value ? letter.toUpperCase() : letter))
    for (const [place, each] of blanks) written.splice(place % (written.length + 1), 0, each)
    return written.join('') + rest
  })

/** The scheme under which a browser would open an address in a page. */
function schemeOf(address: string): string {
  return URL.canParse(address, base) ? new URL(address, base).protocol : ''
}

describe('toSafeAddress', () => {
  it.each([
    ...['https://example.com/a?b=c#d', 'HTTP://EXAMPLE.COM', 'mailto:a@example.com', 'tel:+1-615-555-0100'],
    ...[
      '/insights/',
      'insights/a',
      '#part',
      '?a=b',
      '//example.com/a',
      '../a',
      '/a b.pdf',
      '/fa%C3%A7ade/',
      '/don’t/',
    ],
    ...['/a/javascript:b', '#javascript:a', './javascript:a'],
  ])('lets %s through as it is', (address) => {
    expect(toSafeAddress(address)).toBe(address)
  })

  it('takes white space off both ends', () => {
    expect(toSafeAddress(' \n\t/insights/\u00a0\r\n')).toBe('/insights/')
  })

  it.each([
    ...[
      '',
      '   ',
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
    ],
    ...[
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.com/1',
      'file:///etc',
    ],
    ...[
      'ftp://example.com/',
      'https://',
      'https:',
      '//',
      'https://a b/',
      '/\\example.com',
      'https:\\\\example.com',
      '/a\u0000b',
    ],
    ...['sms:1', 'intent://x', 'view-source:https://example.com'],
  ])('keeps %j out', (address) => {
    expect(toSafeAddress(address)).toBeUndefined()
  })

  it('never lets a disguised scheme through that a browser would follow', () => {
    fc.assert(
      fc.property(disguised, (address) => {
        const safe = toSafeAddress(address)
        if (safe !== undefined) expect(schemeOf(safe)).toBe('https:')
        if (schemes.some((scheme) => schemeOf(address) === `${scheme}:`)) expect(safe).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('lets nothing through that a browser would not open as a page, a mail or a call', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'jadtvhps:/\\?#@.%0&; \t\n\u0000\u00a0') }),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(any, (address) => {
        const safe = toSafeAddress(address)
        if (safe === undefined) return
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(schemeOf(safe))
        expect(address).toContain(safe)
        expect(toSafeAddress(safe)).toBe(safe)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps every web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(toSafeAddress(address)).toBe(address)
      }),
    )
  })
})
