import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { isClosed } from '@/lib/preview/access/share-links'
import { StateUnavailableError } from '@/lib/preview/access/shared-state'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { type GivenLink, listGivenLinks } from '@/lib/preview/kept/given-links'

export type LinkState = 'Open' | 'Expired' | 'Closed'

/** A link that has been given out, and whether it opens anything. */
export type KnownLink = GivenLink & { state: LinkState }

/** @returns The links to a document, newest first; undefined where they cannot be looked up at the moment. */
export async function findLinks(document: DocumentSummary): Promise<KnownLink[] | undefined> {
  const now = new Date()
  try {
    const links = await listGivenLinks(document._id)
    return await Promise.all(
      links.map(async (link) => ({ ...link, state: await stateOf(link, document, now) })),
    )
  } catch (error) {
    if (error instanceof StateUnavailableError) return undefined
    throw error
  }
}

/** @returns How many links open a document; undefined where that cannot be looked up at the moment. */
export async function countOpenLinks(document: DocumentSummary): Promise<number | undefined> {
  return (await findLinks(document))?.filter(({ state }) => state === 'Open').length
}

async function stateOf(link: GivenLink, document: DocumentSummary, now: Date): Promise<LinkState> {
  const opened = (link.isEdit && findEdit(document._id)?.document) || document
  if ((opened.preview_revision ?? '') !== link.revision || (await isClosed(link))) return 'Closed'
  return link.expires <= now ? 'Expired' : 'Open'
}
