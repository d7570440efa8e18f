import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { Passage } from '@/lib/content/markdown/passages'
import { isStopTerm } from './stop-words'
import { type Vocabulary, VocabularyMaker } from './vocabulary'
import { termsOf } from './words'

/** A document as search knows it. */
export type SearchEntry = {
  /** What hits refer to it by. */
  id: string
  title: string
  description: string
  topics: string[]
  passages: Passage[]
}

/** A document that was found. */
export type Hit = {
  id: string
  /** The terms of the document that the query's terms found, be it by beginning or in spite of a typo. */
  found: string[]
}

/** What a search gave, best first. */
export type Findings = {
  hits: Hit[]
  /** Whether each hit holds all of the query's terms; otherwise no document does, and hits hold some of them. */
  holdAll: boolean
}

/** An index as it is kept on disk. */
export type StoredIndex = { texts: AsPlainObject; words: [term: string, written: string][] }

/** The index of a set of documents. Nothing in it comes from any other document. */
export type SearchIndex = { texts: MiniSearch<FlatEntry>; vocabulary: Vocabulary }

/** An entry with its parts run together, field by field. */
type FlatEntry = {
  id: string
  title: string
  headings: string
  topics: string
  description: string
  text: string
}

/** A word of a title tells more of a document than one of its text. */
const boost = { title: 4, headings: 3, topics: 3, description: 2, text: 1 }

/** Shorter terms are the beginning of too much. */
const shortestBeginning = 3

/** Beginnings and typos stand for many words each; this bounds the work that one request can ask for. */
const MAX_INEXACT_TERMS = 6

const options: Options<FlatEntry> = {
  fields: ['title', 'headings', 'topics', 'description', 'text'],
  tokenize: termsOf,
  processTerm: (term, field) => (isStopTerm(term) && isRunning(field) ? null : term),
  autoVacuum: false,
}

/** Builds the index of some documents. It takes them one by one, so that their texts need not be held together. */
export function buildIndex(entries: Iterable<SearchEntry>): SearchIndex {
  const texts = new MiniSearch(options)
  const words = new VocabularyMaker()
  for (const entry of entries) {
    const flat = flatten(entry)
    texts.add(flat)
    for (const field of [flat.title, flat.headings, flat.topics, flat.description, flat.text])
      words.take(field)
  }
  return { texts, vocabulary: words.toVocabulary() }
}

/** @returns What `loadIndex` makes the same index of again. */
export function storeIndex({ texts, vocabulary }: SearchIndex): StoredIndex {
  return { texts: texts.toJSON(), words: [...vocabulary.entries()] }
}

/** Gets an index back; much quicker than building it. Other work goes on meanwhile. */
export async function loadIndex({ texts, words }: StoredIndex): Promise<SearchIndex> {
  const vocabulary = new VocabularyMaker()
  for (const [term, written] of words) vocabulary.know(term, written)
  return { texts: await MiniSearch.loadJSAsync(texts, options), vocabulary: vocabulary.toVocabulary() }
}

/**
 * Looks terms up: each as it is and as the beginning of a longer word, and where that finds nothing, forgiving a typo
 * or, from eight letters on, two. Of a long query only whole words are looked for: enough of them will be right.
 */
export function search({ texts, vocabulary }: SearchIndex, terms: string[]): Findings {
  const isShort = terms.length <= MAX_INEXACT_TERMS
  const known = new Set(
    terms.filter((term) => vocabulary.has(term) || (mayBegin(term) && vocabulary.atPrefix(term).size > 0)),
  )
  const look = (combineWith: 'AND' | 'OR'): Hit[] =>
    texts
      .search(terms.join(' '), {
        tokenize: () => terms,
        processTerm: (term) => term,
        boost,
        combineWith,
        prefix: (term) => isShort && mayBegin(term),
        fuzzy: (term) => isShort && !known.has(term) && forgivenTypos(term),
      })
      .map(({ id, terms: found }) => ({ id, found }))
  const all = look('AND')
  return all.length > 0 || terms.length < 2
    ? { hits: all, holdAll: true }
    : { hits: look('OR'), holdAll: false }
}

function mayBegin(term: string): boolean {
  return term.length >= shortestBeginning && !isStopTerm(term)
}

function forgivenTypos(term: string): number | false {
  if (term.length < 4 || term.length > 40 || isStopTerm(term)) return false
  return term.length < 8 ? 1 : 2
}

function isRunning(field: string | undefined): boolean {
  return field === 'text' || field === 'description'
}

function flatten({ id, title, description, topics, passages }: SearchEntry): FlatEntry {
  return {
    id,
    title,
    description,
    topics: topics.join('\n'),
    headings: passages.map((passage) => passage.title ?? '').join('\n'),
    text: passages.map(({ text }) => text).join('\n'),
  }
}
