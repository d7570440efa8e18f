import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import type { TextFacts } from '@/lib/content/markdown/facts'
import type { Passage } from '@/lib/content/markdown/passages'
import type { SearchEntry } from '@/lib/content/search/search-index'
import { documentFile } from '@/lib/content/store'
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
      title: document.title,
      pageTitle: document.seo?.page_title ?? '',
      description: document.short_description,
      topics: document.topics ?? [],
      passages: passagesIn(readFileSync(generatedFile(document, root), 'utf8')),
    }
}

/** The passages of one document's text. */
export async function readPassages(document: DocumentSummary, root: string): Promise<Passage[]> {
  return passagesIn(await readFile(generatedFile(document, root), 'utf8'))
}

function generatedFile({ type, _id }: DocumentSummary, root: string): string {
  return path.join(root, documentFile(type, _id))
}

function passagesIn(json: string): Passage[] {
  const { facts }: DocumentTypes = JSON.parse(json)
  const { passages }: TextFacts = facts
  return passages
}
