import type { Passage } from '@/lib/content/markdown/passages'
import { toContext } from './context'
import { termsOf } from './words'

/** Where in a document a query is answered best. */
export type Match = {
  /** Undefined when only what lists show of the document matches: its title, description or topics. */
  passage?: Passage
  /** One sentence around the match. */
  context: string
}

/** What a heading's word is worth beside one of the text under it. */
const headingWeight = 1.5

/**
 * @param passages The document's passages.
 * @param terms The terms of the query.
 * @param found The document's terms that they found.
 * @param fallback The sentence for a document none of whose passages matches.
 */
export function findBestMatch(
  passages: Passage[],
  terms: string[],
  found: string[],
  fallback: string,
): Match {
  const weigh = weigher(terms, found)
  let best: { passage: Passage; score: number } | undefined
  for (const passage of passages) {
    const score = scoreOf(passage, weigh)
    if (score > (best?.score ?? 0)) best = { passage, score }
  }
  if (!best) return { context: fallback }
  const { passage } = best
  return { passage, context: toContext(passage.text, (term) => weigh(term).weight) || fallback }
}

type Weigher = (term: string) => { weight: number; matched: string }

/** A term itself is worth more than a word that begins with it, and that more than one that resembles it. */
function weigher(terms: string[], found: string[]): Weigher {
  const wanted = new Set(terms)
  const weights = new Map(
    found.map((term) => {
      const beginning = terms.find((each) => term.startsWith(each))
      if (wanted.has(term)) return [term, { weight: 3, matched: term }]
      return [term, beginning ? { weight: 2, matched: beginning } : { weight: 1, matched: term }]
    }),
  )
  return (term) => weights.get(term) ?? { weight: 0, matched: '' }
}

/** The best weights that the query's terms reach in heading and text, together. */
function scoreOf({ title = '', text }: Passage, weigh: Weigher): number {
  return headingWeight * reach(termsOf(title), weigh) + reach(termsOf(text), weigh)
}

function reach(words: string[], weigh: Weigher): number {
  const best = new Map<string, number>()
  for (const word of words) {
    const { weight, matched } = weigh(word)
    if (weight > 0) best.set(matched, Math.max(best.get(matched) ?? 0, weight))
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0)
}
