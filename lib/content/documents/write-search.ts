import { readFile, writeFile } from 'node:fs/promises'
import { buildIndex, type StoredIndex, storeIndex } from '@/lib/content/search/search-index'
import { indexFile, searchFile, stampFile } from '@/lib/content/store'
import type { DocumentSummary } from './document'
import { publishedAt } from './publication'
import { toSearchEntries } from './search-entries'

/** The index of search on disk. It is of use only beside the content that it was made from, which the stamp names. */
export type SearchFile = StoredIndex & { at: number }

/**
 * Writes the index that search goes by, of what is public when the content is built. Drafts and scheduled documents
 * leave no word in it, so that nothing about them can be found, counted or suggested.
 */
export async function writeSearch(): Promise<void> {
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  const { at }: { at: number } = JSON.parse(await readFile(stampFile, 'utf8'))
  const published = documents.filter(publishedAt(new Date(at)))
  const file: SearchFile = { at, ...storeIndex(buildIndex(toSearchEntries(published, '.'))) }
  await writeFile(searchFile, JSON.stringify(file))
}
