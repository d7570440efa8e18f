import { randomUUID } from 'node:crypto'
import { readEnvironment } from '@/lib/site/environment'
import { findByKey } from '@/lib/writing/writers/find-writer'
import type { Writer, WriterKey } from '@/lib/writing/writers/writer'
import { StateUnavailableError } from './shared-state'
import { isSpent, spendToken } from './spent-tokens'
import type { TokenIdentity } from './token-identity'
import { signToken, termOf, verifyToken } from './tokens'

/** The cookie of a marketer who has signed in. It counts only beside that of the framework's Draft Mode. */
export const sessionCookie = 'preview_session'

/** The cookie of the date that the site is shown as of. */
export const asOfCookie = 'preview_as_of'

/** In seconds: a working day. */
export const sessionLength = 12 * 60 * 60

/** Who holds a session: a writer, or somebody with the shared secret. */
export type Holder = { key?: WriterKey | undefined; writer?: Writer | undefined }

/** @param writer Whose session it is; without one it is for previewing alone. @returns The value of a fresh session cookie. */
export function createSession(secret: string, writer?: WriterKey): Promise<string> {
  const claims = { jti: randomUUID(), ...(writer && { sub: writer.email, entry: writer.id }) }
  return signToken('session', claims, termOf(sessionLength), secret)
}

/**
 * Whether the value of a session cookie is one that this server has made, and neither its term nor the marketer has ended,
 * nor has its writer been taken out of the list. Where that cannot be known it counts for nothing, and its bearer reads on
 * as everybody does.
 */
export async function isSession(value: string | undefined): Promise<boolean> {
  return (await findHolder(value)) !== undefined
}

/**
 * What a new session of the same visitor is made of, the writer as the list has her at this moment; undefined for a value
 * that is no session.
 */
export async function findHolder(value: string | undefined): Promise<Holder | undefined> {
  try {
    const session = await findSession(value)
    if (!session) return undefined
    const { key } = session
    const writer = key && (await findByKey(key))
    return key && !writer ? undefined : { key, writer }
  } catch (error) {
    if (error instanceof StateUnavailableError) return undefined
    throw error
  }
}

/** Ends a session for good: no copy of its cookie opens anything from now on. Other values are left alone. */
export async function endSession(value: string | undefined): Promise<void> {
  const session = await findSession(value)
  if (session) await spendToken(session.token)
}

async function findSession(
  value: string | undefined,
): Promise<{ token: TokenIdentity; key: WriterKey | undefined } | undefined> {
  const { previewSecret } = readEnvironment()
  if (!previewSecret || !value) return undefined
  const verdict = await verifyToken('session', value, previewSecret)
  if (verdict.kind !== 'holds' || !verdict.claims.jti) return undefined
  const { jti, sub: email, entry: id } = verdict.claims
  const token: TokenIdentity = { purpose: 'session', id: jti, expires: verdict.term.expires }
  const key = email !== undefined && typeof id === 'string' ? { email, id } : undefined
  return (await isSpent(token)) ? undefined : { token, key }
}

/** @returns The instant in the cookie of that date; undefined when it holds none. */
export function readAsOf(value: string | undefined): Date | undefined {
  const instant = new Date(value ?? '')
  return Number.isNaN(instant.getTime()) ? undefined : instant
}
