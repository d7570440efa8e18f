import type { Redis } from 'ioredis'
import { readEnvironment } from '@/lib/site/environment'

declare global {
  /** By the address of the Redis; one connection for all parts of a process, which are bundled apart. */
  var sharedStates: Map<string, Promise<Redis>> | undefined
}

/** In milliseconds: a visitor who waits for an answer should rather be asked to come again. */
const PATIENCE = 1000

/** Thrown where what replicas share can be neither read nor written: nothing opens then that it might keep closed. */
export class StateUnavailableError extends Error {
  override name = 'StateUnavailableError'
}

/**
 * Asks the Redis in which replicas keep what they share.
 *
 * @param url Its address.
 * @throws {StateUnavailableError} When it gives no answer.
 */
export async function askRedis<T>(url: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  try {
    return await ask(await connectRedis(url))
  } catch (cause) {
    throw new StateUnavailableError('Redis gives no answer.', { cause })
  }
}

/** @throws {StateUnavailableError} When replicas share a Redis and it gives no answer. */
export async function requireSharedState(): Promise<void> {
  const { redisUrl } = readEnvironment()
  if (redisUrl) await askRedis(redisUrl, (redis) => redis.ping())
}

/** @returns The one connection of this process, which connects again by itself. */
export function connectRedis(url: string): Promise<Redis> {
  globalThis.sharedStates ??= new Map()
  const known = globalThis.sharedStates.get(url)
  if (known) return known
  const opened = openRedis(url)
  globalThis.sharedStates.set(url, opened)
  return opened
}

/** Loaded where replicas share something, and nowhere else. */
async function openRedis(url: string): Promise<Redis> {
  const { Redis } = await import('ioredis')
  const redis = new Redis(url, {
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    // One that hangs is left after the first question, and counts as gone until it answers a new connection.
    socketTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    // While it is gone nobody waits for it.
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  })
  let isGone = false
  redis.on('error', ({ message }: Error) => {
    if (!isGone)
      console.error(
        `Redis cannot be reached: ${message.replace(/\.$/, '')}. Reading goes on; until it is back nobody is signed in.`,
      )
    isGone = true
  })
  redis.on('ready', () => {
    if (isGone) console.log('Redis can be reached again.')
    isGone = false
  })
  await new Promise<void>((resolve) => {
    redis.once('ready', resolve)
    redis.once('error', () => resolve())
  })
  return redis
}
