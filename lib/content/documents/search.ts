import 'server-only'
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Passage } from '@/lib/content/markdown/passages'
import { releasesDir, searchFiles } from '@/lib/content/releases/release'
import {
  addEntries,
  emptyIndex,
  narrow,
  removeEntries,
  type SearchEntry,
  type SearchIndex,
} from '@/lib/content/search/search-index'
import { loadIndex } from '@/lib/content/search/stored-index'
import { type Audience, everybody, marketers } from '@/lib/site/audience'
import type { DocumentSummary } from './document'
import { listVisible, mapVisible } from './library'
import { readPassages, readSearchEntry, toSearchEntries } from './search-entries'

const root = path.join(/* turbopackIgnore: true */ process.cwd())

/** An index under way, with the list of documents that it is to hold. */
type Indexed = { documents: DocumentSummary[]; index: Promise<SearchIndex> }

/** Two, whatever is asked for. */
const indexes: Partial<Record<keyof typeof searchFiles, Indexed>> = {}

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

/** @param documents What the index holds in the end: what is new, changed or gone since it was made is made up for. */
function getIndex(name: keyof typeof indexes, documents: DocumentSummary[]): Promise<SearchIndex> {
  const last = indexes[name]
  if (last?.documents === documents) return last.index
  const index = (last?.index ?? loadOrStart(name)).then((each) => bringUpToDate(each, documents))
  const indexed = { documents, index }
  indexes[name] = indexed
  index.catch(() => {
    if (indexes[name] === indexed) delete indexes[name]
  })
  return index
}

async function bringUpToDate(index: SearchIndex, documents: DocumentSummary[]): Promise<SearchIndex> {
  const wanted = new Map(documents.map((document) => [document.path, document]))
  const gone = [...index.sources].filter(([path, source]) => wanted.get(path)?.source !== source)
  if (gone.length > 0)
    await removeEntries(
      index,
      gone.map(([path, source]) => readGone(path, source)),
      (path) => readSearchEntry({ path, source: index.sources.get(path) ?? '' }, root),
    )
  const missing = documents.filter(({ path }) => !index.sources.has(path))
  if (missing.length > 0) await addEntries(index, toSearchEntries(missing, root))
  return index
}

/** What has gone may have been deleted from the disk as well. */
function readGone(path: string, source: string): SearchEntry | Pick<SearchEntry, 'id'> {
  try {
    return readSearchEntry({ path, source }, root)
  } catch {
    return { id: path }
  }
}

/** The publisher has left an index on disk, as of some release. */
async function loadOrStart(name: keyof typeof indexes): Promise<SearchIndex> {
  const file = path.join(root, releasesDir, searchFiles[name])
  if (!existsSync(file)) return emptyIndex()
  try {
    return await loadIndex(createInterface({ input: createReadStream(file) }))
  } catch (error) {
    console.error(`${file} cannot be read, so the index of search is made anew.`, error)
    return emptyIndex()
  }
}
