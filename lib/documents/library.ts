import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import { cache } from 'react'
import stamp from '@/.contentlayer/stamp.json'
import type { Audience } from '@/lib/audience'
import { documentFile, faultsFile, indexFile, likenessFile } from '@/lib/content-store'
import { type CalendarDay, ownersToday } from '@/lib/dates/calendar-day'
import type { FaultyFile } from '@/lib/findings/faulty-file'
import type { Finding } from '@/lib/findings/finding'
import type { DocumentSummary, InsightDocument } from './document'
import { dayFor, isPublishedOn } from './publication'
import { storedJson } from './stored-json'

/* The only reader of generated documents: the index for lists, one document's file for its page. */

const root = path.join(/* turbopackIgnore: true */ process.cwd())

/** Names the state of the content that this module has read; also what ties it to Fast Refresh. */
export const contentStamp: number = stamp.at

const readLikeness = storedJson<Record<string, string[]>>(likenessFile, {})

const readIndex = storedJson<DocumentSummary[]>(indexFile, [])

/** By the index that they were made of. */
const lists = new WeakMap<DocumentSummary[], Map<CalendarDay | undefined, DocumentSummary[]>>()
const mostLists = 20

/**
 * The documents that an audience may see now, newest first. For one day it is the same list each time, so that what is
 * made of a list can be kept beside it.
 */
export function listVisible(audience: Audience): DocumentSummary[] {
  const day = dayFor(audience, new Date())
  const index = readIndex()
  const ofIndex = lists.get(index) ?? new Map<CalendarDay | undefined, DocumentSummary[]>()
  lists.set(index, ofIndex)
  const known = ofIndex.get(day)
  if (known) return known
  const list = day === undefined ? index : index.filter((document) => isPublishedOn(document, day))
  if (ofIndex.size >= mostLists) ofIndex.clear()
  ofIndex.set(day, list)
  return list
}

/**
 * The documents that an audience may see and whose pages stand, newest first. The public's pages are made with the
 * content: a document whose day has come since then gets its page, and so its place here, with the next build.
 */
export function listServed(audience: Audience): DocumentSummary[] {
  const visible = listVisible(audience)
  if (audience.kind !== 'public') return visible
  const dayOfBuild = ownersToday(new Date(contentStamp))
  return visible.filter((document) => isPublishedOn(document, dayOfBuild))
}

/**
 * @param address A root-relative path with a trailing slash.
 * @returns The document that an audience finds there, with its body.
 */
export async function findVisible(address: string, audience: Audience): Promise<InsightDocument | undefined> {
  const summary = listVisible(audience).find((document) => document.path === address)
  return summary && withText(summary)
}

/** Reads the body of a document. */
export const withText = cache(async (summary: DocumentSummary): Promise<InsightDocument> => {
  const file = path.join(root, documentFile(summary.type, summary._id))
  const generated: DocumentTypes = JSON.parse(await readFile(file, 'utf8'))
  return { ...summary, markdown: generated.body.raw }
})

/** @returns The documents most like the one at a path that an audience may see, the most like first. */
export function listAlike(address: string, audience: Audience): DocumentSummary[] {
  const ranks = new Map(readLikeness()[address]?.map((other, rank) => [other, rank]))
  const rankOf = (document: DocumentSummary) => ranks.get(document.path) ?? ranks.size
  return listVisible(audience)
    .filter((document) => ranks.has(document.path))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

/** What keeps the file at an address from becoming a document, for those who may know of it. */
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
