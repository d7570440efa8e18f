import 'server-only'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { searchFile } from '@/lib/content-store'
import { buildIndex, loadIndex, type SearchIndex } from '@/lib/search/search-index'
import type { Passage } from '@/lib/text/passages'
import type { DocumentSummary } from './document'
import { contentStamp, listServed } from './library'
import { readPassages, toSearchEntries } from './search-entries'
import type { SearchFile } from './write-search'

const root = path.join(/* turbopackIgnore: true */ process.cwd())

let index: Promise<SearchIndex> | undefined

/**
 * The index of the documents that the public may see, gotten with the first search and kept. The build has left it on
 * disk; while someone writes, the content is newer than that, and the index is built here of the same documents.
 */
export function findSearchIndex(): Promise<SearchIndex> {
  index ??= getIndex().catch((error) => {
    index = undefined
    throw error
  })
  return index
}

/** The passages of a document that was found. */
export function findPassages(document: DocumentSummary): Promise<Passage[]> {
  return readPassages(document, root)
}

async function getIndex(): Promise<SearchIndex> {
  return (await readIndex()) ?? buildIndex(toSearchEntries(listServed(), root))
}

async function readIndex(): Promise<SearchIndex | undefined> {
  const file = path.join(root, searchFile)
  if (!existsSync(file)) return undefined
  const stored: SearchFile = JSON.parse(await readFile(file, 'utf8'))
  return stored.at === contentStamp ? loadIndex(stored) : undefined
}
