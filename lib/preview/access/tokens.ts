import { hkdfSync } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'

/**
 * What a token is good for. Each purpose has a key of its own, so that no token can pass for one of another purpose.
 *
 * - `sign-in`: the link that the server prints on a developer's machine
 * - `session`: the cookie of a marketer who has signed in
 * - `open`: the preview button of another tool
 * - `share`: a link to one document
 * - `result`: what came of a form, for the page that comes after it
 */
export type Purpose = 'sign-in' | 'session' | 'open' | 'share' | 'result'

/** In seconds; when and for how long a token holds. */
export type Term = { issued: number; expires: number }

/** What has become of a token: it holds, or it held once, or this site never made it. */
export type Verdict =
  | { kind: 'holds'; claims: JWTPayload; term: Term }
  | { kind: 'expired' }
  | { kind: 'refused' }

const algorithm = 'HS256'
/** In seconds: how far the clock of a machine that signs may be ahead of the one that verifies. */
const clockSkew = 60

/**
 * Signs claims as a JWS in compact form: https://www.rfc-editor.org/rfc/rfc7515.
 *
 * @param secret `PREVIEW_SECRET`, from which the key is derived.
 */
export function signToken(purpose: Purpose, claims: JWTPayload, term: Term, secret: string): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm })
    .setAudience(purpose)
    .setIssuedAt(term.issued)
    .setExpirationTime(term.expires)
    .sign(keyFor(purpose, secret))
}

/**
 * Verifies a token. The end of its term holds to the second.
 *
 * @param now The instant for which the question is asked.
 */
export async function verifyToken(
  purpose: Purpose,
  token: string,
  secret: string,
  now = new Date(),
): Promise<Verdict> {
  try {
    const { payload } = await jwtVerify(token, keyFor(purpose, secret), {
      algorithms: [algorithm],
      audience: purpose,
      requiredClaims: ['iat', 'exp'],
      currentDate: now,
    })
    const { iat: issued = Infinity, exp: expires = 0 } = payload
    if (issued > now.getTime() / 1000 + clockSkew) return { kind: 'refused' }
    return { kind: 'holds', claims: payload, term: { issued, expires } }
  } catch (error) {
    return { kind: error instanceof errors.JWTExpired ? 'expired' : 'refused' }
  }
}

/** @returns A term that starts now. @param seconds How long it lasts. */
export function termOf(seconds: number, now = new Date()): Term {
  const issued = Math.floor(now.getTime() / 1000)
  return { issued, expires: issued + seconds }
}

/** HKDF with SHA-256: https://www.rfc-editor.org/rfc/rfc5869. */
function keyFor(purpose: Purpose, secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `industrial-insights ${purpose}`, 32))
}
