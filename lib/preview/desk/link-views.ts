import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { isClosed } from '@/lib/preview/access/share-links'
import { StateUnavailableError } from '@/lib/preview/access/shared-state'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { type GivenLink, listGivenLinks } from '@/lib/preview/kept/given-links'
import { formatInstant } from '@/lib/site/dates/owners-time'

/** A link that has been given out, as the desk lists it. */
export type LinkView = {
  /** What names it. */
  id: string
  by: string
  made: string
  expires: string
  /** Whether it opens what is on the branch. */
  isEdit: boolean
  state: 'Open' | 'Expired' | 'Closed'
}

/** @returns The links to a document, newest first; undefined where they cannot be looked up at the moment. */
export async function toLinkViews(document: DocumentSummary, now: Date): Promise<LinkView[] | undefined> {
  try {
    const links = await listGivenLinks(document._id)
    return await Promise.all(
      links.map(async (link) => ({
        ...{ id: link.id, by: link.by, isEdit: link.isEdit },
        made: formatInstant(link.made),
        expires: formatInstant(link.expires),
        state: await stateOf(link, document, now),
      })),
    )
  } catch (error) {
    if (error instanceof StateUnavailableError) return undefined
    throw error
  }
}

async function stateOf(link: GivenLink, document: DocumentSummary, now: Date): Promise<LinkView['state']> {
  const opened = (link.isEdit && findEdit(document._id)?.document) || document
  if ((opened.preview_revision ?? '') !== link.revision || (await isClosed(link))) return 'Closed'
  return link.expires <= now ? 'Expired' : 'Open'
}
