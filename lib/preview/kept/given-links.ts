import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { ShareLink } from '@/lib/preview/access/share-links'
import { keep, listKept } from './kept'
import type { Shelf } from './shelf'

/* Which links have been given out: what names each, never what opens it. */

const shape = v.object({
  by: v.string(),
  made: v.pipe(v.string(), v.toDate()),
  expires: v.pipe(v.string(), v.toDate()),
  revision: v.string(),
  isEdit: v.boolean(),
  // Of links that were made before these were kept, nobody knows the address.
  version: v.optional(v.string()),
  allowsNotes: v.optional(v.boolean()),
})

/** A link that somebody has been given. */
export type GivenLink = v.InferOutput<typeof shape> & Pick<ShareLink, 'id'>

/** In milliseconds: for how long a link is still listed after it has expired. */
const AFTERWARDS = 7 * 24 * 60 * 60 * 1000

/** @param by Who gives it out. @throws {Error} When it cannot be kept; then it must not be given out. */
export async function keepGivenLink(link: ShareLink, by: string): Promise<void> {
  const { file, id, made, expires, revision, version, isEdit = false, allowsNotes } = link
  const until = Math.floor((expires.getTime() + AFTERWARDS) / 1000)
  const value = { by, made, expires, revision, version, isEdit, allowsNotes }
  await keep(shelfOf(file), { id, expires: until, value })
}

/** @param file The document's file inside the content folder. @returns Newest first. @throws {Error} When they cannot be looked up. */
export async function listGivenLinks(file: string): Promise<GivenLink[]> {
  const links = (await listKept(shelfOf(file))).flatMap(({ id, value }) => {
    const parsed = v.safeParse(shape, value)
    return parsed.success ? [{ ...parsed.output, id }] : []
  })
  return links.sort((a, b) => b.made.getTime() - a.made.getTime() || a.id.localeCompare(b.id))
}

function shelfOf(file: string): Shelf {
  return `links-${createHash('sha256').update(file).digest('hex').slice(0, 32)}`
}
