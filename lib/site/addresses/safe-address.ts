const safeSchemes = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * Lets through only what may be in a link: `http`, `https`, `mailto` and `tel` addresses, paths and fragments.
 *
 * @param address What an editor wrote.
 * @returns The address without surrounding white space, or undefined for one that could run code or that no browser
 *   understands. Browsers skip control characters inside a scheme, so any of them makes an address unsafe.
 *   See https://url.spec.whatwg.org/#concept-basic-url-parser.
 */
export function toSafeAddress(address: string): string | undefined {
  const trimmed = address.trim()
  if (trimmed === '' || /[\p{Cc}\\]/u.test(trimmed)) return undefined
  const base = 'https://relative.invalid'
  // "https:" alone would mean the page that it is on, or nothing, depending on that page's own scheme.
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(trimmed)
  if (!URL.canParse(trimmed, isWhole ? undefined : base)) return undefined
  return safeSchemes.includes(new URL(trimmed, base).protocol) ? trimmed : undefined
}
