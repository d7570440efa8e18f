import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import type { TextFacts } from '@/lib/content/markdown/facts'
import type { Passage } from '@/lib/content/markdown/passages'
import { documentFile, releasesDir } from '@/lib/content/releases/release'
import type { SearchEntry } from '@/lib/content/search/search-index'
import type { DocumentSummary } from './document'

/** What names the text of a document, and where it is found. */
type Stored = Pick<DocumentSummary, 'path' | 'source'>

/**
 * Yields what search indexes of each document, one at a time, so that only one text is in memory.
 *
 * @param documents The documents that may be found; no other is read.
 * @param root The project's root.
 */
export function* toSearchEntries(documents: Stored[], root: string): Generator<SearchEntry> {
  for (const document of documents) yield readSearchEntry(document, root)
}

/**
 * What search indexes of one document.
 *
 * @throws {Error} Of the file system, when the document is not stored any more.
 */
export function readSearchEntry({ path: id, source }: Stored, root: string): SearchEntry {
  const document: DocumentTypes = JSON.parse(readFileSync(storedFile(source, root), 'utf8'))
  return {
    id,
    source,
    title: document.title,
    pageTitle: document.seo?.page_title ?? '',
    description: document.short_description,
    topics: document.topics ?? [],
    passages: passagesOf(document),
  }
}

/** The passages of one document's text. */
export async function readPassages({ source }: Stored, root: string): Promise<Passage[]> {
  return passagesOf(JSON.parse(await readFile(storedFile(source, root), 'utf8')))
}

function storedFile(source: string, root: string): string {
  return path.join(root, releasesDir, documentFile(source))
}

function passagesOf({ facts }: DocumentTypes): Passage[] {
  const { passages }: TextFacts = facts
  return passages
}
