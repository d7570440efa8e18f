import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { DocumentTypes } from 'contentlayer/generated'
import { cache } from 'react'
import stamp from '@/.contentlayer/stamp.json'
import { documentFile, faultsFile, indexFile, likenessFile } from '@/lib/content-store'
import { ownersToday } from '@/lib/dates/calendar-day'
import type { Finding } from '@/lib/findings/finding'
import type { DocumentSummary, InsightDocument } from './document'
import { isPublishedOn } from './publication'

/* The only reader of generated documents: the index for lists, one document's file for its page. */

const root = path.join(/* turbopackIgnore: true */ process.cwd())

/** Names the state of the content that this module has read; also what ties it to Fast Refresh. */
export const contentStamp: number = stamp.at

const index: DocumentSummary[] = JSON.parse(readFileSync(path.join(root, indexFile), 'utf8'))

const likeness: Record<string, string[]> = JSON.parse(readFileSync(path.join(root, likenessFile), 'utf8'))

/** The documents that the public may see now, newest first. */
export const listPublished = cache((): DocumentSummary[] => {
  const today = ownersToday(new Date())
  return index.filter((document) => isPublishedOn(document, today))
})

/**
 * The published documents whose pages stand, newest first. Pages are made with the content: a document whose day has
 * come since then gets its page, and so its place here, with the next build. Always what the public may see.
 */
export const listServed = cache((): DocumentSummary[] => {
  const dayOfBuild = ownersToday(new Date(contentStamp))
  return listPublished().filter((document) => isPublishedOn(document, dayOfBuild))
})

/**
 * @param address A root-relative path with a trailing slash.
 * @returns The published document that stands there, with its body.
 */
export const findPublished = cache(async (address: string): Promise<InsightDocument | undefined> => {
  const summary = listPublished().find((document) => document.path === address)
  if (!summary) return undefined
  const file = path.join(root, documentFile(summary.type, summary._id))
  const generated: DocumentTypes = JSON.parse(await readFile(file, 'utf8'))
  return { ...summary, markdown: generated.body.raw }
})

/** @returns The published documents most like the one at a path, in topics and words, the most like first. */
export function listAlike(address: string): DocumentSummary[] {
  const ranks = new Map(likeness[address]?.map((other, rank) => [other, rank]))
  const rankOf = (document: DocumentSummary) => ranks.get(document.path) ?? ranks.size
  return listPublished()
    .filter((document) => ranks.has(document.path))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

/** In development, what keeps the file at this address from becoming a document; elsewhere nothing. */
export function findFaults(address: string): Finding[] | undefined {
  return readFaults()[address]
}

/** In development, the addresses at which faulty files would stand; elsewhere none. */
export function listFaultyPaths(): string[] {
  return Object.keys(readFaults())
}

function readFaults(): Record<string, Finding[]> {
  const file = path.join(root, faultsFile)
  const inDevelopment = process.env.NODE_ENV === 'development'
  return inDevelopment && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
