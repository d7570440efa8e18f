import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import { LRUCache } from 'lru-cache'
import { cache } from 'react'
import stamp from '@/.contentlayer/stamp.json'
import { documentFile, faultsFile, indexFile, relatedFile } from '@/lib/content/store'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import type { Finding } from '@/lib/diagnostics/finding'
import type { Audience } from '@/lib/site/audience'
import type { DocumentSummary, InsightDocument } from './document'
import { oncePerList } from './once-per-list'
import { instantFor, lastInstant, listPublicationInstants, publishedAt } from './publication'
import { storedJson } from './stored-json'

/* The only reader of generated documents: the index for lists, one document's file for its page. */

const root = path.join(/* turbopackIgnore: true */ process.cwd())

/** Names the state of the content that this module has read; also what ties it to Fast Refresh. */
export const contentStamp: number = stamp.at

const readRelated = storedJson<Record<string, string[]>>(relatedFile, {})

const readIndex = storedJson<DocumentSummary[]>(indexFile, [])

/** What is published now, and at the instants that marketers rehearse. */
const MAX_LISTS = 6
/** The instants at which what is public of an index changes, and what has been public since each of them. */
const publishedOf = oncePerList((index) => ({
  instants: listPublicationInstants(index),
  since: new LRUCache<number, DocumentSummary[]>({ max: MAX_LISTS }),
}))

/**
 * The documents that an audience may see now, newest first. Until the next one appears or is taken back it is the same list
 * each time, so that what is made of a list can be kept beside it.
 */
export function listVisible(audience: Audience): DocumentSummary[] {
  const index = readIndex()
  const at = instantFor(audience, new Date())
  return at ? listPublished(index, at) : index
}

function listPublished(index: DocumentSummary[], at: Date): DocumentSummary[] {
  const { instants, since } = publishedOf(index)
  const last = lastInstant(instants, at)
  const list = since.get(last) ?? index.filter(publishedAt(at))
  since.set(last, list)
  return list
}

const byPath = oncePerList((documents) => new Map(documents.map((document) => [document.path, document])))

/** The documents that an audience may see now, by their paths, newest first. */
export function mapVisible(audience: Audience): ReadonlyMap<string, DocumentSummary> {
  return byPath(listVisible(audience))
}

/**
 * @param address A root-relative path with a trailing slash.
 * @returns The document that an audience finds there, with its body.
 */
export async function findVisible(address: string, audience: Audience): Promise<InsightDocument | undefined> {
  const summary = mapVisible(audience).get(address)
  return summary && withText(summary)
}

/** Reads the body of a document. */
export const withText = cache(async (summary: DocumentSummary): Promise<InsightDocument> => {
  const file = path.join(root, documentFile(summary.type, summary._id))
  const generated: DocumentTypes = JSON.parse(await readFile(file, 'utf8'))
  return { ...summary, markdown: generated.body.raw }
})

/** @returns The documents most similar to the one at a path that an audience may see, the most similar to first. */
export function listRelated(address: string, audience: Audience): DocumentSummary[] {
  const visible = mapVisible(audience)
  return (readRelated()[address] ?? []).flatMap((other) => visible.get(other) ?? [])
}

/** What keeps the file at an address from becoming a document, for an audience that may know of it. */
export function findFaults(address: string, audience: Audience): Finding[] | undefined {
  return listFaulty(audience).find(({ path }) => path === address)?.faults
}

/**
 * The files that are no documents because of their faults. Drafts among them are for marketers alone; with any others
 * there is a site in development only.
 */
export function listFaulty(audience: Audience): FaultyFile[] {
  const files = readFaulty()
  if (audience.kind === 'preview') return files
  return process.env.NODE_ENV === 'development' ? files.filter(({ isKeptBack }) => !isKeptBack) : []
}

const readFaulty = storedJson<FaultyFile[]>(faultsFile, [])
