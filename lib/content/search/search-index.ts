import { setImmediate } from 'node:timers/promises'
import type { default as MiniSearch, Options, Query as TextQuery } from 'minisearch'
import type { Passage } from '@/lib/content/markdown/passages'
import { isStopTerm } from './stop-words'
import { StorableTexts } from './storable-texts'
import { Vocabulary } from './vocabulary'
import { termsOf } from './words'

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

/** The index of a set of documents. */
export type SearchIndex = {
  texts: MiniSearch<FlatEntry>
  vocabulary: Vocabulary
  /** The source of each document that it holds, by its id. */
  sources: Map<string, string>
  /** Whether a document may be found; without it, all may. */
  isFindable?: ((id: string) => boolean) | undefined
}

/** One that has just been made of its documents. */
export type StorableIndex = SearchIndex & { texts: StorableTexts<FlatEntry> }

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

/** How texts are taken apart; a stored index is of use only with these. */
export const options: Options<FlatEntry> = {
  fields: ['title', 'pageTitle', 'headings', 'topics', 'description', 'text'],
  tokenize: termsOf,
  processTerm: (term, field) => (isStopTerm(term) && isRunning(field) ? null : term),
  autoVacuum: false,
}

/** Documents that are indexed at a time; between them other work has its turn. */
const DOCUMENTS_A_TURN = 5

export function emptyIndex(): StorableIndex {
  return { texts: new StorableTexts(options), vocabulary: new Vocabulary(), sources: new Map() }
}

/**
 * Adds documents to an index. It takes them one by one, so that their texts need not be held together, and lets other
 * work go on meanwhile.
 */
export async function addEntries(
  { texts, vocabulary, sources }: SearchIndex,
  entries: Iterable<SearchEntry> | AsyncIterable<SearchEntry>,
): Promise<void> {
  let count = 0
  for await (const entry of entries) {
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

/** The same index for those who may find only some of its documents: they find what an index of these alone finds. */
export function narrow(index: SearchIndex, isFindable: (id: string) => boolean): SearchIndex {
  return { ...index, isFindable }
}

/** Finds terms as they are, in the documents that may be found. */
export function lookUp({ texts, isFindable }: SearchIndex, query: TextQuery) {
  return texts.search(query, {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    boost,
    // What weighs nothing is neither found nor counted.
    ...(isFindable && { boostDocument: (id: string) => (isFindable(id) ? 1 : 0) }),
  })
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
