import { findBySecret } from '@/lib/writing/writers/find-writer'
import { isSameSecret } from './same-secret'
import type { Holder } from './session'
import { signToken, termOf, verifyToken } from './tokens'

/** What someone signs in with: the secret, or the key of the link that the server has printed. */
export type Credentials = { secret: string; key: string }

/** In seconds: for how long the printed link can be used. */
const linkLength = 12 * 60 * 60

/** @returns What the form holds; nothing where the request is no form. */
export async function readCredentials(request: Request): Promise<Credentials> {
  const form = await request.formData().catch(() => new FormData())
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return { secret: text('secret'), key: text('key') }
}

/**
 * Finds who signs in.
 *
 * @returns The writer whose own secret it is, or nobody by name where it is the shared one; undefined where it is neither.
 */
export async function findHolderBy(
  { secret: tried, key }: Credentials,
  secret: string,
): Promise<Holder | undefined> {
  if (key) return (await verifyToken('sign-in', key, secret)).kind === 'holds' ? {} : undefined
  if (isSameSecret(tried, secret)) return {}
  const writer = await findBySecret(tried)
  return writer && { key: writer }
}

/** @returns The key of a link that signs in without the secret. */
export function createSignInKey(secret: string): Promise<string> {
  return signToken('sign-in', {}, termOf(linkLength), secret)
}
