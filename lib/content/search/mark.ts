import { wordsOf } from './words'

/** A piece of text, and whether it is one of the words that were looked for. */
export type Segment = { text: string; isMatch: boolean }

/**
 * Takes a text apart at the words that were found. It makes no markup, so nothing of a text can become any; put
 * together again, the segments are the text.
 *
 * @param isMatch Whether a term is among those that were found.
 */
export function toSegments(text: string, isMatch: (term: string) => boolean): Segment[] {
  const segments: Segment[] = []
  let end = 0
  for (const word of wordsOf(text)) {
    if (!isMatch(word.term)) continue
    if (word.start > end) segments.push({ text: text.slice(end, word.start), isMatch: false })
    segments.push({ text: text.slice(word.start, word.end), isMatch: true })
    end = word.end
  }
  if (end < text.length) segments.push({ text: text.slice(end), isMatch: false })
  return segments
}
