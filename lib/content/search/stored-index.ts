import { setImmediate } from 'node:timers/promises'
import MiniSearch, { type AsPlainObject } from 'minisearch'
import { options, type SearchIndex, type StorableIndex } from './search-index'
import { Vocabulary } from './vocabulary'

/** An index is kept in pieces, so that no single one holds a server up while it is loaded. */
const TERMS_A_PIECE = 200

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
export function* storeIndex({ texts, vocabulary, sources }: StorableIndex): Generator<string> {
  const piece = (content: Piece) => JSON.stringify(content)
  yield piece({ texts: texts.withoutTerms(), sources: [...sources] })
  for (const terms of inPieces(texts.terms())) yield `${beginningOfTerms}[${terms.join()}]}`
  for (const words of inPieces(vocabulary.entries())) yield piece({ words })
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

function* inPieces<T>(items: Iterable<T>): Generator<T[]> {
  let piece: T[] = []
  for (const item of items) {
    piece.push(item)
    if (piece.length < TERMS_A_PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
