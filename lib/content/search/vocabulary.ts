import SearchableMap from 'minisearch/SearchableMap'
import { isStopTerm } from './stop-words'
import { transpositionsOf } from './transpositions'
import { wordsOf } from './words'

/** The terms of the indexed documents, each with a way in which it is written there. */
export class Vocabulary extends SearchableMap<string> {
  /** The first writing of a term is kept, in lower case: "Marketers" for `marketer`. */
  addWords(text: string): void {
    for (const { term, start, end } of wordsOf(text))
      if (!isStopTerm(term) && !this.has(term)) this.set(term, text.slice(start, end).toLowerCase())
  }
}

/** Looking for neighbors takes a while; a text with more unknown words than these is no slip of the keys. */
const MAX_UNKNOWN_WORDS = 4

/**
 * Suggests another spelling of a query: words that no document holds are replaced by the nearest that one does.
 *
 * @param text The query as typed.
 * @param isHeld Whether a document holds a term of the vocabulary.
 * @returns The query with other spellings; undefined when there is nothing to suggest.
 */
export function suggestSpelling(
  text: string,
  vocabulary: Vocabulary,
  isHeld: (term: string) => boolean,
): string | undefined {
  let suggestion = ''
  let end = 0
  let isChanged = false
  let unknown = 0
  for (const word of wordsOf(text)) {
    if (isStopTerm(word.term) || isHeld(word.term)) continue
    unknown += 1
    if (unknown > MAX_UNKNOWN_WORDS) break
    const written = text.slice(word.start, word.end)
    const nearest = nearestWord(written, word.term, vocabulary, isHeld)
    suggestion += text.slice(end, word.start) + (nearest ?? written)
    end = word.end
    isChanged ||= nearest !== undefined
  }
  return isChanged ? suggestion + text.slice(end) : undefined
}

/**
 * The written form of the nearest term: the fewest letters differ, two neighbors in the wrong order counting as one,
 * among equals the same beginning, then the alphabet. How a term is written does not count: that may be the writing of
 * a document that must not be found.
 */
function nearestWord(
  word: string,
  term: string,
  vocabulary: Vocabulary,
  isHeld: (term: string) => boolean,
): string | undefined {
  if (term.length < 4 || term.length > 40 || /\p{N}/u.test(term)) return undefined
  const reach = term.length < 6 ? 1 : term.length < 9 ? 2 : 3
  const distances = new Map(
    [...vocabulary.fuzzyGet(term, reach)].map(([other, [, distance]]) => [other, distance]),
  )
  for (const other of transpositionsOf(word)) if (vocabulary.has(other)) distances.set(other, 1)
  const rankOf = (other: string) => (distances.get(other) ?? reach) - sharedBeginning(term, other) / 100
  const nearest = [...distances.keys()]
    .map((other) => ({ other, rank: rankOf(other) }))
    .sort((a, b) => a.rank - b.rank || (a.other < b.other ? -1 : 1))
    .find(({ other }) => isHeld(other))
  return nearest && vocabulary.get(nearest.other)
}

function sharedBeginning(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length, 50) && a[length] === b[length]) length += 1
  return length
}
