import { isStopTerm } from './stop-words'
import { termsOf } from './words'

/** Characters of a query that are searched; the rest is cut. */
export const MAX_QUERY_LENGTH = 200

/** Terms of a query that are searched; more than anyone means, and a bound for the work that one request can ask for. */
const MAX_TERMS = 20

/** What a visitor looks for. */
export type Query = {
  /** As shown back: single spaces, no control characters, at most `MAX_QUERY_LENGTH` characters. */
  text: string
  wasCut: boolean
  /** Distinct terms in order; without stop words unless there is nothing else. */
  terms: string[]
  /** Whether the query holds stop words alone, which are looked for in titles and headings. */
  isSmallWords: boolean
}

/** @param input What came in the address, which may be anything. */
export function toQuery(input: string): Query {
  const characters = [...input.replace(/[\p{Cc}\p{Cs}\s\u2028\u2029]+/gu, ' ').trim()]
  const text = characters.slice(0, MAX_QUERY_LENGTH).join('').trim()
  const all = [...new Set(termsOf(text))]
  const significant = all.filter((term) => !isStopTerm(term))
  return {
    text,
    wasCut: characters.length > MAX_QUERY_LENGTH,
    terms: (significant.length > 0 ? significant : all).slice(0, MAX_TERMS),
    isSmallWords: significant.length === 0 && all.length > 0,
  }
}
