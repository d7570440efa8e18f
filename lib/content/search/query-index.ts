import type { Query as TextQuery } from 'minisearch'
import type { Query } from './query'
import { lookUp, type SearchIndex } from './search-index'
import { isStopTerm } from './stop-words'
import { transpositionsOf } from './transpositions'
import { suggestSpelling } from './vocabulary'
import { wordsOf } from './words'

/** A document that was found. */
export type Hit = {
  id: string
  /** The terms of the document that the query's terms found, by their beginnings and in spite of typos too. */
  found: string[]
}

/** What a search gave, best first. */
export type SearchOutcome = {
  hits: Hit[]
  /** Whether each hit holds all of the query's terms; otherwise no document does, and hits hold some of them. */
  holdAll: boolean
}

/** Shorter terms are the beginning of too much. */
const MIN_BEGINNING = 3

/** Beginnings and typos match many words each; this bounds the work that one request can ask for. */
const MAX_INEXACT_TERMS = 6

/**
 * Looks terms up: each as it is and as the beginning of a longer word, and where that finds nothing, forgiving a typo
 * or, from eight letters on, two, and neighboring letters in the wrong order. Of a long query only whole words are
 * looked for: enough of them will be right.
 */
export function search(index: SearchIndex, { text, terms }: Pick<Query, 'text' | 'terms'>): SearchOutcome {
  const queries: TextQuery[] =
    terms.length <= MAX_INEXACT_TERMS ? terms.map((term) => toForgivingQuery(index, text, term)) : terms
  const look = (combineWith: 'AND' | 'OR'): Hit[] =>
    lookUp(index, { queries, combineWith }).map(({ id, terms: found }) => ({ id, found }))
  const all = look('AND')
  return all.length > 0 || terms.length < 2
    ? { hits: all, holdAll: true }
    : { hits: look('OR'), holdAll: false }
}

/** Suggests another spelling of a query, of words that documents which may be found hold. */
export function suggestQuery(index: SearchIndex, text: string): string | undefined {
  return suggestSpelling(text, index.vocabulary, (term) => holds(index, term))
}

function toForgivingQuery(index: SearchIndex, text: string, term: string): TextQuery {
  if (holds(index, term) || (mayBegin(term) && holdsBeginning(index, term)))
    return { queries: [term], prefix: mayBegin(term) }
  const transposed = wordsOf(text)
    .filter((word) => word.term === term)
    .flatMap(({ start, end }) => transpositionsOf(text.slice(start, end)))
  return {
    combineWith: 'OR',
    queries: [
      { queries: [term], fuzzy: forgivenTypos(term) },
      ...transposed.filter((each) => index.vocabulary.has(each)),
    ],
  }
}

function holds(index: SearchIndex, term: string): boolean {
  return index.vocabulary.has(term) && (!index.isFindable || lookUp(index, term).length > 0)
}

function holdsBeginning(index: SearchIndex, term: string): boolean {
  if (index.vocabulary.atPrefix(term).size === 0) return false
  return !index.isFindable || lookUp(index, { queries: [term], prefix: true }).length > 0
}

function mayBegin(term: string): boolean {
  return term.length >= MIN_BEGINNING && !isStopTerm(term)
}

function forgivenTypos(term: string): number | false {
  if (term.length < 4 || term.length > 40 || isStopTerm(term)) return false
  return term.length < 8 ? 1 : 2
}
