import 'server-only'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Passage } from '@/lib/content/markdown/passages'
import { buildIndex, loadIndex, type SearchIndex } from '@/lib/content/search/search-index'
import { searchFile } from '@/lib/content/store'
import type { Audience } from '@/lib/site/audience'
import type { DocumentSummary } from './document'
import { contentStamp, listServed, listVisible } from './library'
import { readPassages, toSearchEntries } from './search-entries'
import type { SearchFile } from './write-search'

const root = path.join(/* turbopackIgnore: true */ process.cwd())

const indexes = new WeakMap<DocumentSummary[], Promise<SearchIndex>>()

/**
 * The index of the documents that an audience may see, gotten with the first search and kept with their list. The
 * public's has been left on disk by the build; while someone writes, the content is newer than that, and for marketers
 * there is none: then it is built here.
 */
export function findSearchIndex(audience: Audience): Promise<SearchIndex> {
  const list = listVisible(audience)
  const index = indexes.get(list) ?? getIndex(audience)
  indexes.set(list, index)
  index.catch(() => indexes.delete(list))
  return index
}

/** The passages of a document that was found. */
export function findPassages(document: DocumentSummary): Promise<Passage[]> {
  return readPassages(document, root)
}

async function getIndex(audience: Audience): Promise<SearchIndex> {
  const stored = audience.kind === 'public' ? await readIndex() : undefined
  return stored ?? buildIndex(toSearchEntries(listServed(audience), root))
}

async function readIndex(): Promise<SearchIndex | undefined> {
  const file = path.join(root, searchFile)
  if (!existsSync(file)) return undefined
  const stored: SearchFile = JSON.parse(await readFile(file, 'utf8'))
  return stored.at === contentStamp ? loadIndex(stored) : undefined
}
