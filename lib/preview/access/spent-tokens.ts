import { readEnvironment } from '@/lib/site/environment'
import { isSpentInFiles, spendInFiles } from './spent-in-files'
import { isSpentInRedis, spendInRedis } from './spent-in-redis'
import type { TokenIdentity } from './token-identity'

/* The tokens that open nothing any more although their term has not ended: for all replicas where they share a Redis. */

/**
 * Marks a token as spent until it expires.
 *
 * @returns Whether it was unspent until now; of several calls at once, one gets `true`.
 * @throws {Error} When the mark cannot be made; the caller must not go on as if it were.
 */
export async function spendToken(token: TokenIdentity, now = new Date()): Promise<boolean> {
  const { redisUrl } = readEnvironment()
  return redisUrl ? spendInRedis(redisUrl, token, now) : spendInFiles(token, now)
}

/** @throws {Error} When that cannot be known, since a spent token must not open anything then. */
export async function isSpent(token: TokenIdentity): Promise<boolean> {
  const { redisUrl } = readEnvironment()
  return redisUrl ? isSpentInRedis(redisUrl, token) : isSpentInFiles(token)
}
