import { randomInt } from 'node:crypto'
import { previewSecret } from '../sites/sites'

/** An address that nobody else uses, so that tests don't use up each other's attempts. */
export function ownAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
}

/** The first half of an IPv6 address that nobody else uses. */
export function ownNetwork(): string {
  return `2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}`
}

/** Signs in as a marketer of the hard site. @returns The `Cookie` header that a browser would send from now on. */
export async function signIn(origin: string, secret = previewSecret): Promise<string> {
  const response = await trySecret(origin, secret)
  return cookiesOf(response)
}

/** Sends the sign-in form with a secret, and follows nothing. */
export function trySecret(
  origin: string,
  secret: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return sendSignIn(origin, { secret }, headers)
}

/** Sends the sign-in form, and follows nothing. */
export function sendSignIn(
  origin: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${origin}/preview/sign-in/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': ownAddress(), ...headers },
    body: new URLSearchParams(fields),
  })
}

/** The cookies that an answer sets, as a browser would send them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')
}
