import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { readEnvironment } from '@/lib/site/environment'
import { connectRedis } from './shared-state'
import { findVisitorNetwork } from './visitor-address'

/** In seconds. */
const WINDOW = 60

/**
 * Limits how often a visitor does something within a minute.
 *
 * @param name What is counted, among all that replicas count.
 * @returns What counts once more, by the headers of a request, and tells after how many seconds it may be done again; undefined while
 *   it may.
 */
export function openRateLimiter(
  name: string,
  points: number,
): (headers: Headers) => Promise<number | undefined> {
  const limits = { points, duration: WINDOW }
  const ownLimiter = new RateLimiterMemory(limits)
  let sharedLimiter: Promise<RateLimiterRedis> | undefined

  /** Replicas count together; while they cannot, each counts for itself. */
  async function shareLimiter(url: string): Promise<RateLimiterRedis> {
    return new RateLimiterRedis({
      ...limits,
      storeClient: await connectRedis(url),
      keyPrefix: `insights:${name}`,
      rejectIfRedisNotReady: true,
      insuranceLimiter: ownLimiter,
    })
  }

  return async (headers) => {
    const { trustedProxies, redisUrl } = readEnvironment()
    const network = findVisitorNetwork(headers.get('x-forwarded-for') ?? '', trustedProxies)
    if (redisUrl) sharedLimiter ??= shareLimiter(redisUrl)
    const limiter = (await sharedLimiter) ?? ownLimiter
    const { consumedPoints, msBeforeNext } = await limiter.penalty(network)
    return consumedPoints > points ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : undefined
  }
}
