import SearchableMap from 'minisearch/SearchableMap'
import { isStopTerm } from './stop-words'
import { wordsOf } from './words'

/** The terms of the indexed documents, each with a way in which it is written there. */
export type Vocabulary = SearchableMap<string>

/** Gathers a vocabulary, text by text. */
export class VocabularyMaker {
  readonly #words = new SearchableMap<string>()

  /** Takes the words of a text in. The first writing of a term stands, in lower case: "Marketers" for `marketer`. */
  take(text: string): void {
    for (const { term, start, end } of wordsOf(text))
      if (!isStopTerm(term) && !this.#words.has(term)) this.know(term, text.slice(start, end).toLowerCase())
  }

  know(term: string, written: string): void {
    this.#words.set(term, written)
  }

  toVocabulary(): Vocabulary {
    return this.#words
  }
}

/** Looking for neighbors takes a while; a text with more unknown words than these is no slip of the keys. */
const MAX_UNKNOWN_WORDS = 4

/**
 * Suggests another spelling of a query: words that no document holds are replaced by the nearest that one does.
 *
 * @param text The query as typed.
 * @returns The query with other spellings; undefined when there is nothing to suggest.
 */
export function suggestSpelling(text: string, vocabulary: Vocabulary): string | undefined {
  let suggestion = ''
  let end = 0
  let isChanged = false
  let unknown = 0
  for (const word of wordsOf(text)) {
    if (vocabulary.has(word.term) || isStopTerm(word.term)) continue
    unknown += 1
    if (unknown > MAX_UNKNOWN_WORDS) break
    const nearest = nearestWord(word.term, vocabulary)
    suggestion += text.slice(end, word.start) + (nearest ?? text.slice(word.start, word.end))
    end = word.end
    isChanged ||= nearest !== undefined
  }
  return isChanged ? suggestion + text.slice(end) : undefined
}

/** The written form of the nearest term: the fewest letters differ, among equals the same beginning, then the alphabet. */
function nearestWord(term: string, vocabulary: Vocabulary): string | undefined {
  if (term.length < 4 || term.length > 40 || /\p{N}/u.test(term)) return undefined
  const reach = term.length < 6 ? 1 : term.length < 9 ? 2 : 3
  const near = [...vocabulary.fuzzyGet(term, reach)].map(([other, [written, distance]]) => ({
    written,
    rank: distance - sharedBeginning(term, other) / 100,
  }))
  return near.sort((a, b) => a.rank - b.rank || (a.written < b.written ? -1 : 1))[0]?.written
}

function sharedBeginning(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length, 50) && a[length] === b[length]) length += 1
  return length
}
