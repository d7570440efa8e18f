import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { addEntries, emptyIndex, type SearchIndex, storeIndex } from '@/lib/content/search/search-index'
import { indexFile, searchFiles, stampFile } from '@/lib/content/store'
import type { DocumentSummary } from './document'
import { publishedAt } from './publication'
import { toSearchEntries } from './search-entries'

/**
 * Writes the indexes of search: of what is public when the content is built, and of everything. Drafts, scheduled and
 * withdrawn documents leave no word in the public one, so that nothing about them can be found, counted or suggested.
 */
export async function writeSearch(): Promise<void> {
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  const { at }: { at: number } = JSON.parse(await readFile(stampFile, 'utf8'))
  const index = emptyIndex()
  const isPublic = publishedAt(new Date(at))
  await addEntries(index, toSearchEntries(documents.filter(isPublic), '.'))
  await store(index, searchFiles.public, at)
  await addEntries(
    index,
    toSearchEntries(
      documents.filter((document) => !isPublic(document)),
      '.',
    ),
  )
  await store(index, searchFiles.all, at)
}

/** The first line is the stamp: an index is of use only beside the content that it was made from. */
async function store(index: SearchIndex, file: string, stamp: number): Promise<void> {
  function* lines() {
    yield `${stamp}\n`
    for (const piece of storeIndex(index)) yield `${piece}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
}
