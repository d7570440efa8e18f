import { randomUUID } from 'node:crypto'
import { readEnvironment } from '@/lib/site/environment'
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

/** @returns The value of a fresh session cookie. */
export function createSession(secret: string): Promise<string> {
  return signToken('session', { jti: randomUUID() }, termOf(sessionLength), secret)
}

/**
 * Whether the value of a session cookie is one that this server has made, and neither its term nor the marketer has ended.
 * Where that cannot be known it counts for nothing, and its bearer reads on as everybody does.
 */
export async function isSession(value: string | undefined): Promise<boolean> {
  try {
    return (await findSession(value)) !== undefined
  } catch (error) {
    if (error instanceof StateUnavailableError) return false
    throw error
  }
}

/** Ends a session for good: no copy of its cookie opens anything from now on. Other values are left alone. */
export async function endSession(value: string | undefined): Promise<void> {
  const session = await findSession(value)
  if (session) await spendToken(session)
}

async function findSession(value: string | undefined): Promise<TokenIdentity | undefined> {
  const { previewSecret } = readEnvironment()
  if (!previewSecret || !value) return undefined
  const verdict = await verifyToken('session', value, previewSecret)
  if (verdict.kind !== 'holds' || !verdict.claims.jti) return undefined
  const session: TokenIdentity = {
    purpose: 'session',
    id: verdict.claims.jti,
    expires: verdict.term.expires,
  }
  return (await isSpent(session)) ? undefined : session
}

/** @returns The instant in the cookie of that date; undefined when it holds none. */
export function readAsOf(value: string | undefined): Date | undefined {
  const instant = new Date(value ?? '')
  return Number.isNaN(instant.getTime()) ? undefined : instant
}
