/** In characters, of the words that a note is about. */
const MAX_WORDS = 1000

/** What shows nothing, or shows letters in another order than they are written in; all but what joins letters, and signs to one. */
const unseen = /(?![\u200c\u200d])\p{C}/gu
/** What shows nothing by itself. */
const nothing = /^(?:\s|\u200c|\u200d|\p{M})*$/u

/** @returns A text as it is kept: lines of plain letters, without space at its ends. */
export function cleanText(written: string): string {
  const text = written
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replaceAll(unseen, '').trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return nothing.test(text) ? '' : text
}

/** @returns The words of a block as a note keeps them, in one line; of a long one the beginning. */
export function cleanWords(written: string): string {
  return cleanText(written)
    .replaceAll(/\s+/g, ' ')
    .slice(0, MAX_WORDS)
    .replaceAll(/\p{Cs}/gu, '')
    .trim()
}
