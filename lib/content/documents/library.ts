import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import { LRUCache } from 'lru-cache'
import { cache } from 'react'
import '@/.contentlayer/stamp.json'
import { documentFile, releasesDir } from '@/lib/content/releases/release'
import { releaseJson } from '@/lib/content/releases/release-json'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import type { Audience } from '@/lib/site/audience'
import type { DocumentSummary, InsightDocument } from './document'
import { oncePerList } from './once-per-list'
import { instantFor, lastInstant, listPublicationInstants, publishedAt } from './publication'

/*
 * The only reader of documents: the index for lists, one document's file for its page. The stamp is imported for the
 * framework's Fast Refresh alone: it is another one after each release in development.
 */

const root = path.join(/* turbopackIgnore: true */ process.cwd())

const readRelated = releaseJson<Record<string, string[]>>('related', {})

const readIndex = releaseJson<DocumentSummary[]>('index', [])

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

/** Reads the texts of a document. */
export const withText = cache(async (summary: DocumentSummary): Promise<InsightDocument> => {
  const file = path.join(root, releasesDir, documentFile(summary.source))
  const { text, body }: DocumentTypes = JSON.parse(await readFile(file, 'utf8'))
  return { ...summary, text, markdown: body.raw }
})

/** @returns The documents most similar to the one at a path that an audience may see, the most similar to first. */
export function listRelated(address: string, audience: Audience): DocumentSummary[] {
  const visible = mapVisible(audience)
  return (readRelated()[address] ?? []).flatMap((other) => visible.get(other) ?? [])
}

/**
 * The file at an address that is no document as it is now, for an audience that may know of it. Where another document is
 * there, that one is to be shown.
 */
export function findFaulty(address: string, audience: Audience): FaultyFile | undefined {
  const isTaken = mapVisible(audience).has(address)
  return listFaulty(audience).find(
    ({ path, hasVersionBefore }) => path === address && (hasVersionBefore || !isTaken),
  )
}

/**
 * The files that are no documents as they are now because of their faults. Marketers are told of them; in development
 * everybody is of those that are to be published.
 */
export function listFaulty(audience: Audience): FaultyFile[] {
  const files = readFaulty()
  if (audience.kind === 'preview') return files
  return process.env.NODE_ENV === 'development' ? files.filter(({ isKeptBack }) => !isKeptBack) : []
}

const readFaulty = releaseJson<FaultyFile[]>('faults', [])
