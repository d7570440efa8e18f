import { randomBytes } from 'node:crypto'
import { readEnvironment } from '@/lib/site/environment'
import { isRevoked } from './revocation'
import { StateUnavailableError } from './shared-state'
import { signToken, termOf, verifyToken } from './tokens'

/** For how many days a link may hold, and for how many it does unless its maker chooses. */
export const shareTerms = [1, 7, 30] as const
export const usualShareTerm = 7
export type ShareTerm = (typeof shareTerms)[number]

/** What a link is bound to. */
export type Shared = {
  /** The document's file inside the content folder. */
  file: string
  /** The document's `preview_revision` when the link was made; empty without one. */
  revision: string
  /** The content hash of the version that its maker saw. */
  version: string
  /** Whether it opens what is on the branch of the document. */
  isEdit?: boolean | undefined
  /** Whether those who have it may read the notes on the document, and write some. */
  allowsNotes: boolean
}

/** A link that this site has made. */
export type ShareLink = Shared & {
  /** What names the link when it alone is to be revoked. */
  id: string
  made: Date
  expires: Date
}

/** What has become of a link. */
export type ShareVerdict =
  | { kind: 'opens'; link: ShareLink }
  | { kind: 'expired' }
  | { kind: 'revoked' }
  | { kind: 'refused' }
  /** What would have to be known cannot be looked up at the moment. */
  | { kind: 'unavailable' }

const secondsPerDay = 24 * 60 * 60

/** @returns The token of a new link, and the link. */
export async function createShareLink(
  shared: Shared,
  days: ShareTerm,
  secret: string,
): Promise<{ token: string; link: ShareLink }> {
  const id = randomBytes(6).toString('hex')
  const link = { ...shared, id, ...toDates(termOf(days * secondsPerDay)) }
  return { token: await signShareLink(link, secret), link }
}

/** @returns The token of a link: the same one each time, as long as the secret is the same. */
export function signShareLink(link: ShareLink, secret: string): Promise<string> {
  const { file, id, made, expires, revision, version, isEdit, allowsNotes } = link
  const claims = {
    ...{ sub: file, jti: id, revision, version },
    ...(isEdit && { isEdit }),
    ...(allowsNotes && { notes: true }),
  }
  return signToken('share', claims, { issued: toSeconds(made), expires: toSeconds(expires) }, secret)
}

/**
 * Judges the token of a link by all that it says itself: signature, term, `PREVIEW_LINKS_EPOCH` and the revoked
 * links. Whether the document still is what the link was made for is not known here.
 */
export async function judgeShareLink(token: string, now = new Date()): Promise<ShareVerdict> {
  const { previewSecret, previousPreviewSecret } = readEnvironment()
  if (!previewSecret) return { kind: 'refused' }
  const byPresent = await verifyToken('share', token, previewSecret, now)
  const verdict =
    byPresent.kind === 'refused' && previousPreviewSecret
      ? await verifyToken('share', token, previousPreviewSecret, now)
      : byPresent
  if (verdict.kind !== 'holds') return verdict
  const { sub: file, jti: id, revision, version, isEdit, notes } = verdict.claims
  if (!file || !id || typeof revision !== 'string' || typeof version !== 'string') return { kind: 'refused' }
  const shared = { file, revision, version, ...(isEdit === true && { isEdit }), allowsNotes: notes === true }
  const link = { ...shared, id, ...toDates(verdict.term) }
  try {
    return (await isClosed(link)) ? { kind: 'revoked' } : { kind: 'opens', link }
  } catch (error) {
    if (error instanceof StateUnavailableError) return { kind: 'unavailable' }
    throw error
  }
}

/** Whether a link has been revoked: it alone, or all that were made before a day. @throws {Error} When that cannot be known. */
export async function isClosed({ id, made }: Pick<ShareLink, 'id' | 'made'>): Promise<boolean> {
  const { previewLinksEpoch } = readEnvironment()
  const isTooOld = previewLinksEpoch !== undefined && made < previewLinksEpoch
  return isTooOld || isRevoked(id)
}

function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

function toDates({ issued, expires }: { issued: number; expires: number }) {
  return { made: new Date(issued * 1000), expires: new Date(expires * 1000) }
}
