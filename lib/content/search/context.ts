import { type Word, wordsOf } from './words'

/** Characters of context beyond which a sentence is cut to the words around the match. */
const MAX_CONTEXT_LENGTH = 240

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * Finds the sentence that says most about what was looked for.
 *
 * @param text Text with line breaks between blocks.
 * @param weigh What a term is worth; 0 for one that was not looked for.
 * @returns The sentence whose distinct terms weigh most, the first among equals, at most 240 characters and the words
 *   around the first match when it is longer, with an ellipsis where it was cut; the first sentence when none matches.
 */
export function toContext(text: string, weigh: (term: string) => number): string {
  let best = { sentence: '', words: [] as Word[], weight: -1 }
  for (const line of text.split('\n'))
    for (const { segment } of sentences.segment(line)) {
      const sentence = segment.trim()
      if (!sentence) continue
      const words = wordsOf(sentence)
      const weight = [...new Set(words.map(({ term }) => term))].reduce((sum, term) => sum + weigh(term), 0)
      if (weight > best.weight) best = { sentence, words, weight }
    }
  return around(best.sentence, best.words, weigh)
}

function around(sentence: string, words: Word[], weigh: (term: string) => number): string {
  if (sentence.length <= MAX_CONTEXT_LENGTH) return sentence
  const match = words.find(({ term }) => weigh(term) > 0)
  const middle = match ? (match.start + match.end) / 2 : 0
  const from = Math.max(0, Math.min(middle - MAX_CONTEXT_LENGTH / 2, sentence.length - MAX_CONTEXT_LENGTH))
  const shown = words.filter(({ start, end }) => start >= from && end <= from + MAX_CONTEXT_LENGTH)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last || (match && !shown.includes(match)))
    return `${[...sentence.slice(match?.start)].slice(0, MAX_CONTEXT_LENGTH).join('')} …`
  const start = from === 0 ? 0 : first.start
  return `${start > 0 ? '… ' : ''}${sentence.slice(start, last.end)}${last.end < sentence.length ? ' …' : ''}`
}
