import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { readEnvironment } from '@/lib/site/environment'
import { connectRedis } from './shared-state'
import { findVisitorNetwork } from './visitor-address'

const MAX_FAILURES = 10
/** In seconds. */
const WINDOW = 60

const limits = { points: MAX_FAILURES, duration: WINDOW }
const ownLimiter = new RateLimiterMemory(limits)
let sharedLimiter: Promise<RateLimiterRedis> | undefined

/**
 * Counts a failed attempt to sign in. Nobody guesses a secret of 32 characters: the limit keeps a program that tries from
 * costing a page for each attempt. It never keeps out anybody who has the secret, since only failures are counted.
 *
 * @param headers Of the request.
 * @returns After how many seconds the visitor may fail again; undefined while there are attempts left.
 */
export async function countFailedSignIn(headers: Headers): Promise<number | undefined> {
  const { trustedProxies, redisUrl } = readEnvironment()
  const network = findVisitorNetwork(headers.get('x-forwarded-for') ?? '', trustedProxies)
  if (redisUrl) sharedLimiter ??= shareLimiter(redisUrl)
  const limiter = (await sharedLimiter) ?? ownLimiter
  const { consumedPoints, msBeforeNext } = await limiter.penalty(network)
  return consumedPoints > MAX_FAILURES ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : undefined
}

/** Replicas count together; while they cannot, each counts for itself. */
async function shareLimiter(url: string): Promise<RateLimiterRedis> {
  return new RateLimiterRedis({
    ...limits,
    storeClient: await connectRedis(url),
    keyPrefix: 'insights:failed-sign-ins',
    rejectIfRedisNotReady: true,
    insuranceLimiter: ownLimiter,
  })
}
