import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readEnvironment } from '@/lib/site/environment'
import { findVisitorNetwork } from './visitor-address'

const MAX_FAILURES = 10
/** In seconds. */
const WINDOW = 60

const limiter = new RateLimiterMemory({ points: MAX_FAILURES, duration: WINDOW })

/**
 * Counts a failed attempt to sign in. Nobody guesses a secret of 32 characters: the limit keeps a program that tries from
 * costing a page for each attempt. It never keeps out anybody who has the secret, since only failures are counted.
 *
 * @param headers Of the request.
 * @returns After how many seconds the visitor may fail again; undefined while there are attempts left.
 */
export async function countFailedSignIn(headers: Headers): Promise<number | undefined> {
  const { trustedProxies } = readEnvironment()
  const network = findVisitorNetwork(headers.get('x-forwarded-for') ?? '', trustedProxies)
  const { consumedPoints, msBeforeNext } = await limiter.penalty(network)
  return consumedPoints > MAX_FAILURES ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : undefined
}
