import 'server-only'
import { headers } from 'next/headers'
import { signShareLink } from '@/lib/preview/access/share-links'
import type { KnownLink, LinkState } from '@/lib/preview/dashboard/link-state'
import { sharedPath } from '@/lib/site/addresses/preview-paths'
import { formatInstant } from '@/lib/site/dates/owners-time'

/** A link that has been given out, as it is listed. */
export type LinkView = {
  /** What names it. */
  id: string
  by: string
  made: string
  expires: string
  /** Whether it opens what is on the branch. */
  isEdit: boolean
  allowsNotes: boolean
  state: LinkState
  /** Undefined for one that opens nothing, that this visitor could not have made, or of which too little is known. */
  address?: string | undefined
}

/** @param mayNote Whether this visitor may write notes, and so see links that let others. */
export async function toLinkView(
  link: KnownLink,
  file: string,
  mayNote: boolean,
  secret: string,
): Promise<LinkView> {
  const { id, by, isEdit, allowsNotes = false, state } = link
  const isHidden = state !== 'Open' || (allowsNotes && !mayNote)
  return {
    ...{ id, by, isEdit, allowsNotes, state },
    made: formatInstant(link.made),
    expires: formatInstant(link.expires),
    address: isHidden ? undefined : await toAddress(link, file, secret),
  }
}

/** What opens a link is not kept: it is signed anew of what is. */
async function toAddress(link: KnownLink, file: string, secret: string): Promise<string | undefined> {
  const { version, allowsNotes } = link
  if (version === undefined || allowsNotes === undefined) return undefined
  const token = await signShareLink({ ...link, file, version, allowsNotes }, secret)
  return (await findOrigin()) + sharedPath(token)
}

/** Scheme and host of the marketer's request. */
async function findOrigin(): Promise<string> {
  const sent = await headers()
  const protocol = sent.get('x-forwarded-proto')?.split(',')[0] ?? 'http'
  return `${protocol}://${sent.get('x-forwarded-host') ?? sent.get('host')}`
}
