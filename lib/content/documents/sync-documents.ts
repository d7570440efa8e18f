import { readFile, rm } from 'node:fs/promises'
import type { DocumentTypes } from 'contentlayer/generated'
import { toTextFacts } from '@/lib/content/markdown/facts'
import { documentFile, indexFile, stampFile } from '@/lib/content/store'
import { collectionFacts, collectionOf } from '@/lib/site/collections'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import type { DocumentSummary } from './document'
import { newestFirst, toSummary } from './write-index'

/** A file that the ingest has found sound. */
export type SoundDocument = {
  /** Path inside the content folder, its ending in lower case. */
  id: string
  fields: Record<string, unknown>
  body: string
  bodyLine: number
}

/**
 * In development, keeps the documents on disk up with what is being written, without making all of them anew as
 * Contentlayer would: what is stored of a document is what Contentlayer makes of the same file, as far as the site
 * reads it (docs/decisions/0014-edits-past-contentlayer.md).
 *
 * @param changed Documents that are new or not what they were.
 * @param gone Those that are no more, by `id`.
 */
export async function syncDocuments(changed: SoundDocument[], gone: string[]): Promise<void> {
  if (changed.length + gone.length === 0) return
  const documents = changed.map(toDocument)
  await Promise.all(
    documents.map((document) => writeFileAtomically(fileOf(document._id), JSON.stringify(document))),
  )
  const stale = new Set([...documents.map(({ _id }) => _id), ...gone])
  const index: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  const kept = index.filter(({ _id }) => !stale.has(_id))
  await writeFileAtomically(
    indexFile,
    JSON.stringify([...kept, ...documents.map(toSummary)].sort(newestFirst)),
  )
  await writeFileAtomically(stampFile, JSON.stringify({ at: Date.now() }))
  await Promise.all(gone.map((id) => rm(fileOf(id), { force: true })))
}

/** The document that Contentlayer makes of a file, without what the site does not read: its HTML and where it lay. */
export function toDocument({ id, fields, body, bodyLine }: SoundDocument): DocumentTypes {
  const intro = typeof fields.intro === 'string' ? fields.intro : undefined
  const document = {
    ...fields,
    body_line: bodyLine,
    body: { raw: body, html: '' },
    _id: id,
    type: typeOf(id),
    facts: toTextFacts(body, intro),
  }
  // As it will be read: Contentlayer's own files come in by the same door.
  return JSON.parse(JSON.stringify(document))
}

function fileOf(id: string): string {
  return documentFile(typeOf(id), id)
}

function typeOf(id: string): string {
  const collection = collectionOf(id)
  if (!collection) throw new Error(`${id} is in no collection`)
  return collectionFacts[collection].documentType
}
