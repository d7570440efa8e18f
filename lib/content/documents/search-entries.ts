import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import type { TextFacts } from '@/lib/content/markdown/facts'
import type { Passage } from '@/lib/content/markdown/passages'
import { documentFile, releasesDir } from '@/lib/content/releases/release'
import type { SearchEntry } from '@/lib/content/search/search-index'
import type { DocumentSummary } from './document'

/**
 * Yields what search indexes of each document, one at a time, so that only one text is in memory.
 *
 * @param documents The documents that may be found; no other is read.
 * @param root The project's root.
 */
export function* toSearchEntries(documents: DocumentSummary[], root: string): Generator<SearchEntry> {
  for (const document of documents)
    yield {
      id: document.path,
      source: document.source,
      title: document.title,
      pageTitle: document.seo?.page_title ?? '',
      description: document.short_description,
      topics: document.topics ?? [],
      passages: passagesIn(readFileSync(storedFile(document, root), 'utf8')),
    }
}

/** The passages of one document's text. */
export async function readPassages(document: DocumentSummary, root: string): Promise<Passage[]> {
  return passagesIn(await readFile(storedFile(document, root), 'utf8'))
}

function storedFile({ source }: DocumentSummary, root: string): string {
  return path.join(root, releasesDir, documentFile(source))
}

function passagesIn(json: string): Passage[] {
  const { facts }: DocumentTypes = JSON.parse(json)
  const { passages }: TextFacts = facts
  return passages
}
