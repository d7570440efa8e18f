/** In characters, of the words that a note is about. */
const MAX_WORDS = 1000

/** What shows nothing, or shows letters in another order than they are written in. */
const unseen = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** @returns A text as it is kept: lines of plain letters, without space at its ends. */
export function cleanText(written: string): string {
  return written
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replaceAll(unseen, '').trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** @returns The words of a block as a note keeps them, in one line; of a long one the beginning. */
export function cleanWords(written: string): string {
  return cleanText(written)
    .replaceAll(/\s+/g, ' ')
    .slice(0, MAX_WORDS)
    .replaceAll(/\p{Cs}/gu, '')
    .trim()
}
