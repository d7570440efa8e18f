import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { publishedAt } from '@/lib/content/documents/publication'
import { toSearchEntries } from '@/lib/content/documents/search-entries'
import { releasesDir, searchFiles } from '@/lib/content/releases/release'
import { addEntries, emptyIndex, type StorableIndex } from '@/lib/content/search/search-index'
import { sourcesIn, storeIndex } from '@/lib/content/search/stored-index'

/** Who reads a stored index brings it up to date; with more changes than that it is better to write it anew. */
const MAX_CHANGES = 100

/** What readers wait for comes first: resolves when nothing of that is being done. */
type UntilIdle = () => Promise<unknown>

/**
 * Writes the indexes of search where there are none, or none of most of these documents.
 *
 * @param untilIdle Is asked again and again, so that little else is done while something is published.
 */
export async function refreshSearchIndexes(
  documents: DocumentSummary[],
  untilIdle: UntilIdle = async () => {},
): Promise<void> {
  const indexed = new Set(await listIndexedSources())
  const missing = documents.filter(({ source }) => !indexed.has(source))
  if (indexed.size === 0 || missing.length > MAX_CHANGES) await writeSearchIndexes(documents, untilIdle)
}

/**
 * Writes the indexes of search: of what is public now, and of everything. Drafts and scheduled documents leave no word
 * in the public one, so that nothing about them can be found, counted or suggested.
 */
async function writeSearchIndexes(documents: DocumentSummary[], untilIdle: UntilIdle): Promise<void> {
  const index = emptyIndex()
  const isPublic = publishedAt(new Date())
  const add = (added: DocumentSummary[]) =>
    addEntries(index, oneByOne(toSearchEntries(added, '.'), untilIdle))
  await add(documents.filter(isPublic))
  await store(index, searchFiles.public, untilIdle)
  await add(documents.filter((document) => !isPublic(document)))
  await store(index, searchFiles.all, untilIdle)
}

async function* oneByOne<Item>(items: Iterable<Item>, untilIdle: UntilIdle): AsyncGenerator<Item> {
  for (const item of items) {
    await untilIdle()
    yield item
  }
}

async function store(index: StorableIndex, name: string, untilIdle: UntilIdle): Promise<void> {
  async function* lines() {
    for await (const piece of oneByOne(storeIndex(index), untilIdle)) yield `${piece}\n`
  }
  const unfinished = path.join(releasesDir, randomUUID())
  try {
    await pipeline(Readable.from(lines()), createWriteStream(unfinished))
    await rename(unfinished, path.join(releasesDir, name))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** @returns The sources of the documents that the stored indexes hold: who reads an index reads them, to take them out again. */
export async function listIndexedSources(): Promise<string[]> {
  const files = Object.values(searchFiles).map((name) => path.join(releasesDir, name))
  const lists = await Promise.all(files.filter((file) => existsSync(file)).map(listSourcesIn))
  return lists.flat()
}

async function listSourcesIn(file: string): Promise<string[]> {
  const lines = createInterface({ input: createReadStream(file) })
  for await (const line of lines) {
    lines.close()
    return sourcesIn(line)
  }
  return []
}
