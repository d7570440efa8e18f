import { setImmediate } from 'node:timers/promises'
import MiniSearch, { type AsPlainObject, type Options, type Query as TextQuery } from 'minisearch'
import type { Passage } from '@/lib/content/markdown/passages'
import type { Query } from './query'
import { isStopTerm } from './stop-words'
import { transpositionsOf } from './transpositions'
import { suggestSpelling, Vocabulary } from './vocabulary'
import { termsOf, wordsOf } from './words'

/** A document as search knows it. */
export type SearchEntry = {
  /** What hits refer to it by. */
  id: string
  /** Names the text of the document: another text, another source. */
  source: string
  title: string
  /** The title for search engines, which may name what readers look for in other words. */
  pageTitle: string
  description: string
  topics: string[]
  passages: Passage[]
}

/** A document that was found. */
export type Hit = {
  id: string
  /** The terms of the document that the query's terms found, by their beginnings and in spite of typos too. */
  found: string[]
}

/** What a search gave, best first. */
export type Findings = {
  hits: Hit[]
  /** Whether each hit holds all of the query's terms; otherwise no document does, and hits hold some of them. */
  holdAll: boolean
}

/** The index of a set of documents. */
export type SearchIndex = {
  texts: MiniSearch<FlatEntry>
  vocabulary: Vocabulary
  /** The source of each document that it holds, by its id. */
  sources: Map<string, string>
  /** Whether a document may be found; without it, all may. */
  isFindable?: ((id: string) => boolean) | undefined
}

/** An entry with its parts run together, field by field. */
type FlatEntry = {
  id: string
  title: string
  pageTitle: string
  headings: string
  topics: string
  description: string
  text: string
}

/** A word of a title says more about a document than one of its text. */
const boost = { title: 4, pageTitle: 3, headings: 3, topics: 3, description: 2, text: 1 }

/** Shorter terms are the beginning of too much. */
const MIN_BEGINNING = 3

/** Beginnings and typos match many words each; this bounds the work that one request can ask for. */
const MAX_INEXACT_TERMS = 6

const options: Options<FlatEntry> = {
  fields: ['title', 'pageTitle', 'headings', 'topics', 'description', 'text'],
  tokenize: termsOf,
  processTerm: (term, field) => (isStopTerm(term) && isRunning(field) ? null : term),
  autoVacuum: false,
}

/** Documents that are indexed at a time; between them other work has its turn. */
const DOCUMENTS_A_TURN = 5

/** An index is kept in pieces, so that no single one holds a server up while it is loaded. */
const TERMS_A_PIECE = 200

export function emptyIndex(): SearchIndex {
  return { texts: new MiniSearch(options), vocabulary: new Vocabulary(), sources: new Map() }
}

/**
 * Adds documents to an index. It takes them one by one, so that their texts need not be held together, and lets other
 * work go on meanwhile.
 */
export async function addEntries(
  { texts, vocabulary, sources }: SearchIndex,
  entries: Iterable<SearchEntry>,
): Promise<void> {
  let count = 0
  for (const entry of entries) {
    const flat = flatten(entry)
    texts.add(flat)
    sources.set(entry.id, entry.source)
    for (const field of fieldsOf(flat)) vocabulary.addWords(field)
    count += 1
    if (count % DOCUMENTS_A_TURN === 0) await setImmediate()
  }
}

/**
 * Takes documents out of an index, with every word and number that is theirs alone. Other work goes on meanwhile.
 *
 * @param gone Each as it was added; where that is not known any more, by its `id` alone.
 * @param read Reads an entry that stays: what it shares with one that goes is known by its writing from now on.
 */
export async function removeEntries(
  index: SearchIndex,
  gone: Iterable<SearchEntry | Pick<SearchEntry, 'id'>>,
  read: (id: string) => SearchEntry,
): Promise<void> {
  const { texts, vocabulary, sources } = index
  const terms = new Set<string>()
  for (const entry of gone) {
    texts.discard(entry.id)
    sources.delete(entry.id)
    const fields = 'passages' in entry ? fieldsOf(flatten(entry)) : undefined
    for (const term of fields?.flatMap(termsOf) ?? vocabulary.keys()) terms.add(term)
    await setImmediate()
  }
  await texts.vacuum()
  const known = [...terms].filter((term) => vocabulary.has(term))
  for (const term of known) vocabulary.delete(term)
  for (const term of known) {
    if (vocabulary.has(term)) continue
    const [holder] = lookUp(index, term)
    if (holder) for (const field of fieldsOf(flatten(read(holder.id)))) vocabulary.addWords(field)
    await setImmediate()
  }
}

/** A piece of a stored index. */
type Piece = {
  /** The documents, each with its source. */
  sources?: [id: string, source: string][]
  /** All but the terms. */
  texts?: AsPlainObject
  terms?: AsPlainObject['index']
  words?: [term: string, written: string][]
}

/** @returns Pieces of JSON without line breaks, of which `loadIndex` makes the same index again. */
export function* storeIndex({ texts, vocabulary, sources }: SearchIndex): Generator<string> {
  const { index, ...others } = texts.toJSON()
  const piece = (content: Piece) => JSON.stringify(content)
  yield piece({ texts: { ...others, index: [] }, sources: [...sources] })
  for (const terms of inPieces(index)) yield piece({ terms })
  for (const words of inPieces([...vocabulary.entries()])) yield piece({ words })
}

/** The sources of the documents in a stored index. @param piece The first of its pieces. */
export function sourcesIn(piece: string): string[] {
  const { sources = [] }: Piece = JSON.parse(piece)
  return sources.map(([, source]) => source)
}

/** Gets an index back; much quicker than building it. Other work goes on meanwhile. */
export async function loadIndex(pieces: AsyncIterable<string> | Iterable<string>): Promise<SearchIndex> {
  const vocabulary = new Vocabulary()
  const terms = new StoredTerms()
  const known = new Map<string, string>()
  let others: AsPlainObject | undefined
  for await (const json of pieces) {
    if (json.startsWith(beginningOfTerms)) terms.add(json)
    else {
      const { texts, sources = [], words = [] }: Piece = JSON.parse(json)
      others ??= texts
      for (const [id, source] of sources) known.set(id, source)
      for (const [term, written] of words) vocabulary.set(term, written)
    }
    await setImmediate()
  }
  if (!others) throw new Error('The stored index of search is incomplete.')
  return {
    texts: await MiniSearch.loadJSAsync({ ...others, index: terms }, options),
    vocabulary,
    sources: known,
  }
}

/** How a piece with terms begins. */
const beginningOfTerms = '{"terms":'

type StoredTerm = AsPlainObject['index'][number]

/**
 * Terms that are parsed when they are asked for, piece by piece, and then forgotten: all at a time they would take as much
 * memory as the index that is made of them.
 */
class StoredTerms extends Array<StoredTerm> {
  readonly #pieces: string[] = []

  add(json: string): void {
    this.#pieces.push(json)
  }

  override *[Symbol.iterator](): ArrayIterator<StoredTerm> {
    for (let json = this.#pieces.shift(); json !== undefined; json = this.#pieces.shift()) {
      const { terms = [] }: Piece = JSON.parse(json)
      yield* terms
    }
    return undefined
  }
}

/** The same index for those who may find only some of its documents: they find what an index of these alone finds. */
export function narrow(index: SearchIndex, isFindable: (id: string) => boolean): SearchIndex {
  return { ...index, isFindable }
}

/**
 * Looks terms up: each as it is and as the beginning of a longer word, and where that finds nothing, forgiving a typo
 * or, from eight letters on, two, and neighboring letters in the wrong order. Of a long query only whole words are
 * looked for: enough of them will be right.
 */
export function search(index: SearchIndex, { text, terms }: Pick<Query, 'text' | 'terms'>): Findings {
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

/** Terms in a query are taken as they are. */
function lookUp({ texts, isFindable }: SearchIndex, query: TextQuery) {
  return texts.search(query, {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    boost,
    // What weighs nothing is neither found nor counted.
    ...(isFindable && { boostDocument: (id: string) => (isFindable(id) ? 1 : 0) }),
  })
}

function* inPieces<T>(list: T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += TERMS_A_PIECE)
    yield list.slice(start, start + TERMS_A_PIECE)
}

function mayBegin(term: string): boolean {
  return term.length >= MIN_BEGINNING && !isStopTerm(term)
}

function forgivenTypos(term: string): number | false {
  if (term.length < 4 || term.length > 40 || isStopTerm(term)) return false
  return term.length < 8 ? 1 : 2
}

function isRunning(field: string | undefined): boolean {
  return field === 'text' || field === 'description'
}

function fieldsOf({ id: _, ...fields }: FlatEntry): string[] {
  return Object.values(fields)
}

function flatten({ id, title, pageTitle, description, topics, passages }: SearchEntry): FlatEntry {
  return {
    id,
    title,
    pageTitle,
    description,
    topics: topics.join('\n'),
    headings: passages.map((passage) => passage.title ?? '').join('\n'),
    text: passages.map(({ text }) => text).join('\n'),
  }
}
