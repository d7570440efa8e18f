import 'server-only'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Passage } from '@/lib/content/markdown/passages'
import {
  addEntries,
  emptyIndex,
  loadIndex,
  narrow,
  removeEntries,
  type SearchEntry,
  type SearchIndex,
} from '@/lib/content/search/search-index'
import { searchFiles } from '@/lib/content/store'
import { type Audience, everybody, marketers } from '@/lib/site/audience'
import type { DocumentSummary } from './document'
import { contentStamp, listVisible, mapVisible } from './library'
import { readPassages, toSearchEntries } from './search-entries'

const root = path.join(/* turbopackIgnore: true */ process.cwd())

/** An index under way, with the list of documents that it holds. */
type Indexed = { documents: DocumentSummary[]; index: Promise<SearchIndex> }
type Indexes = Partial<Record<keyof typeof searchFiles, Indexed>>

/** By the list of all documents: no more than two indexes, and none that outlives its content. */
const indexes = new WeakMap<DocumentSummary[], Indexes>()

/**
 * The index of the documents that an audience may see. The public has one of its own, in which no other document has
 * left a word or a number; marketers share one of everything, narrowed to the documents of the day that they rehearse.
 */
export async function findSearchIndex(audience: Audience): Promise<SearchIndex> {
  if (audience.kind === 'public') return getIndex('public', listVisible(everybody))
  const index = await getIndex('all', listVisible(marketers))
  if (audience.kind === 'preview') return index
  const visible = mapVisible(audience)
  return narrow(index, (path) => visible.has(path))
}

/** The passages of a document that was found. */
export function findPassages(document: DocumentSummary): Promise<Passage[]> {
  return readPassages(document, root)
}

/** @param documents What the index holds in the end, whatever has appeared or was taken back since it was made. */
function getIndex(name: keyof Indexes, documents: DocumentSummary[]): Promise<SearchIndex> {
  const everything = listVisible(marketers)
  const known = indexes.get(everything) ?? {}
  indexes.set(everything, known)
  const last = known[name]
  if (last?.documents === documents) return last.index
  const index = (last?.index ?? loadOrStart(name)).then((each) => holding(each, documents, everything))
  known[name] = { documents, index }
  index.catch(() => delete known[name])
  return index
}

/** The build has left an index on disk; while someone writes, the content is newer than that. */
async function loadOrStart(name: keyof Indexes): Promise<SearchIndex> {
  return (await readIndex(searchFiles[name])) ?? emptyIndex()
}

/** @param everything The documents among which those of the index are. */
async function holding(
  index: SearchIndex,
  documents: DocumentSummary[],
  everything: DocumentSummary[],
): Promise<SearchIndex> {
  const held = new Map(documents.map((document) => [document.path, document]))
  const gone = everything.filter(({ path }) => index.texts.has(path) && !held.has(path))
  if (gone.length > 0) await removeEntries(index, toSearchEntries(gone, root), (id) => readEntry(held, id))
  const appeared = documents.filter(({ path }) => !index.texts.has(path))
  if (appeared.length > 0) await addEntries(index, toSearchEntries(appeared, root))
  return index
}

function readEntry(held: ReadonlyMap<string, DocumentSummary>, id: string): SearchEntry {
  const document = held.get(id)
  const [entry] = document ? toSearchEntries([document], root) : []
  if (!entry) throw new Error(`Search holds ${id}, which is no document.`)
  return entry
}

async function readIndex(name: string): Promise<SearchIndex | undefined> {
  const file = path.join(root, name)
  if (!existsSync(file)) return undefined
  const lines = createInterface({ input: createReadStream(file) })[Symbol.asyncIterator]()
  const { value: stamp } = await lines.next()
  if (Number(stamp) === contentStamp) return loadIndex({ [Symbol.asyncIterator]: () => lines })
  await lines.return?.()
  return undefined
}
