import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import type { TextFacts } from '@/lib/content/markdown/facts'
import { indexFile, stagingDir, stampFile, storeDir } from '@/lib/content/store'
import { documentPath, fileNamePath, slugOf } from '@/lib/site/addresses/paths'
import { collectionFacts, collectionOf } from '@/lib/site/collections'
import { toCalendarDay } from '@/lib/site/dates/calendar-day'
import type { DocumentSummary } from './document'

/**
 * Writes the light index of all documents that Contentlayer has generated, and a stamp by which the running
 * framework notices the change.
 *
 * @throws {Error} When a file that passed the ingest has become no document, naming each such file.
 */
export async function writeIndex(): Promise<void> {
  const documents = await readGenerated()
  await refuseLosses(documents)
  const summaries = documents.map(toSummary).sort(newestFirst)
  await writeFile(indexFile, JSON.stringify(summaries))
  await writeFile(stampFile, JSON.stringify({ at: Date.now() }))
}

async function readGenerated(): Promise<DocumentTypes[]> {
  const files = Object.values(collectionFacts).map(({ documentType }) =>
    path.join(storeDir, 'generated', documentType, '_index.json'),
  )
  const lists = files
    .filter((file) => existsSync(file))
    .map(async (file): Promise<DocumentTypes[]> => JSON.parse(await readFile(file, 'utf8')))
  return (await Promise.all(lists)).flat()
}

async function refuseLosses(documents: DocumentTypes[]): Promise<void> {
  const ids = new Set(documents.map((document) => document._id))
  const staged = await readdir(stagingDir, { recursive: true })
  const lost = staged.filter((file) => file.endsWith('.md') && !ids.has(file))
  if (lost.length > 0) throw new Error(`These files became no document:\n  ${lost.join('\n  ')}`)
}

/** A document without its text, with its addresses. */
export function toSummary(document: DocumentTypes): DocumentSummary {
  const { _raw, body, facts, date, updated, unpublish, ...fields } = document
  const file = document._id
  const collection = collectionOf(file)
  if (!collection) throw new Error(`${file} is in no collection`)
  return {
    ...fields,
    path: documentPath({ file, permalink: document.permalink }),
    fileNamePath: fileNamePath(file),
    slug: slugOf(file),
    collection,
    date: toCalendarDay(date),
    ...(updated && { updated: toCalendarDay(updated) }),
    ...(unpublish && { unpublish: toCalendarDay(unpublish) }),
    facts: withoutPassages(facts),
  }
}

/** The text itself stays in the document's own file: the index of a large library must be light. */
function withoutPassages({ words, questions }: TextFacts): DocumentSummary['facts'] {
  return { words, questions }
}

/** Newest first; documents of one day by address, so that every build lists them in the same order. */
export function newestFirst(a: DocumentSummary, b: DocumentSummary): number {
  return b.date.localeCompare(a.date) || a.path.localeCompare(b.path)
}
