import { spendToken } from './spent-tokens'
import { verifyToken } from './tokens'

/** In seconds: the longest that the token of another tool's button may hold. */
const MAX_TERM_LENGTH = 10 * 60

/**
 * Takes the token that another tool has signed for one document; each opens once, and for ten minutes at most.
 *
 * @param path The path that the request asks for; it must be the one that the token names in `sub`.
 * @returns Whether the token opens that path.
 */
export async function takeOpenToken(
  token: string,
  path: string,
  secret: string,
  now = new Date(),
): Promise<boolean> {
  const verdict = await verifyToken('open', token, secret, now)
  if (verdict.kind !== 'holds') return false
  const { sub, jti } = verdict.claims
  const { issued, expires } = verdict.term
  if (!jti || sub !== path || expires - issued > MAX_TERM_LENGTH) return false
  return spendToken({ purpose: 'open', id: jti, expires }, now)
}
