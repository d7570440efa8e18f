import { readEnvironment } from '@/lib/environment'
import { signToken, termOf, verifyToken } from './tokens'

/** The cookie of a marketer who has signed in. It counts only beside that of the framework's Draft Mode. */
export const sessionCookie = 'preview_session'

/** The cookie of the date that the site is shown as of. */
export const asOfCookie = 'preview_as_of'

/** In seconds: a working day. */
export const sessionLength = 12 * 60 * 60

/** @returns The value of a fresh session cookie. */
export function createSession(secret: string): Promise<string> {
  return signToken('session', {}, termOf(sessionLength), secret)
}

/** Whether the value of a session cookie is one that this server has made and that still holds. */
export async function isSession(value: string | undefined): Promise<boolean> {
  const { previewSecret } = readEnvironment()
  if (!previewSecret || !value) return false
  return (await verifyToken('session', value, previewSecret)).kind === 'holds'
}

/** @returns The instant in the cookie of that date; undefined when it holds none. */
export function readAsOf(value: string | undefined): Date | undefined {
  const instant = new Date(value ?? '')
  return Number.isNaN(instant.getTime()) ? undefined : instant
}
