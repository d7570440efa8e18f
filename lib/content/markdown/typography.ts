/*
 * Typographic quotes, apostrophes, dashes and ellipses for what was typed with the keys of a typewriter. Packages for this
 * take the sign of inches and feet for a quote (`a 6" pipe`), and parse every sentence; here a sign that is not surely
 * one or the other stays as it is written.
 */

/** Stands for what is not text, such as code or a picture, so that signs beside it know that something is there. */
export const notText = '\uFFFC'

const address = /(?:https?:\/\/|www\.)[^\s"'<>]+/g
/** Years and words that begin with an apostrophe: the ’90s, ’em. */
const shortened = /^(?:\d\ds?|tis|twas|til|em|n|cause|round)(?![\p{L}\p{N}])/iu
/** In single quotes; keeps the time that a hostile text can take within bounds. */
const maxQuotation = 2000
const opener = /[\s([{\u2014\u2013\u201C\u2018/]/u
const wordEnd = String.raw`[\p{L}.,;:!?)\]%"'’”…]`
const spacedDash = new RegExp(String.raw`(?<=${wordEnd} )-(?= ["'“‘(]?\p{L})`, 'gu')
const doubleDash = /(?<=\p{L} )--(?= ["'“‘(]?\p{L})|(?<=\p{L}["'’”]?)--(?=["'“‘]?\p{L})/gu
const threeDots = /(?<![.\u2026])\.\.\.(?!\.)/g

/** @returns the text as a typesetter would set it */
export function typeset(text: string): string {
  return typesetCharacters(text).join('')
}

/** @returns what is set for each UTF-16 unit of the text: mostly itself */
export function typesetCharacters(text: string): string[] {
  const set = text.split('')
  const addresses = [...text.matchAll(address)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  )
  const isInAddress = (at: number) => addresses.some(([start, end]) => at >= start && at < end)
  const replace = (pattern: RegExp, by: string) => {
    for (const { index, 0: found } of text.matchAll(pattern))
      if (!isInAddress(index))
        set.splice(index, found.length, by, ...Array<string>(found.length - 1).fill(''))
  }
  replace(spacedDash, '–')
  replace(doubleDash, '—')
  replace(threeDots, '…')
  setQuotes(text, set)
  return set
}

function setQuotes(text: string, set: string[]): void {
  let [openDouble, openSingle] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') set[at] = doubleQuote(text, at, set[at - 1] ?? ' ', openDouble > 0)
    if (sign === "'") set[at] = singleQuote(text, at, set[at - 1] ?? ' ', openSingle > 0)
    if (set[at] === '“') openDouble += 1
    if (set[at] === '”') openDouble = Math.max(0, openDouble - 1)
    if (set[at] === '‘') openSingle += 1
    if (set[at] === '’' && !isLetter(text[at + 1])) openSingle = Math.max(0, openSingle - 1)
  }
}

function doubleQuote(text: string, at: number, before: string, isOpen: boolean): string {
  const after = text[at + 1] ?? ' '
  if (opener.test(before)) return /\s/.test(after) ? '"' : '“'
  if (!isDigit(before)) return '”'
  // Inches, unless a quotation is open that nothing else closes.
  const next = text.indexOf('"', at + 1)
  const isClosedLater = next !== -1 && !opener.test(text[next - 1] ?? ' ')
  return isOpen && !isClosedLater ? '”' : '"'
}

function singleQuote(text: string, at: number, before: string, isOpen: boolean): string {
  const after = text[at + 1] ?? ' '
  if (opener.test(before)) {
    if (/\s/.test(after)) return "'"
    return shortened.test(text.slice(at + 1, at + 8)) || !closesLater(text, at) ? '’' : '‘'
  }
  if (isDigit(before) && !isLetter(after) && !isOpen) return "'"
  return isDigit(before) && isDigit(after) ? "'" : '’'
}

/** Whether a single quote that opens is closed: by one behind a word, with no word right after it. */
function closesLater(text: string, at: number): boolean {
  return /^[^\s'’][^'’]*?(?:['’](?=[\p{L}\p{N}])[^'’]*?)*?\S['’](?![\p{L}\p{N}])/u.test(
    text.slice(at + 1, at + 1 + maxQuotation),
  )
}

function isDigit(character: string): boolean {
  return /[\d¼½¾⅛⅜⅝⅞]/.test(character)
}

function isLetter(character = ' '): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
