import { askRedis } from '@/lib/preview/access/shared-state'
import type { Kept, Shelf } from './shelf'

const keyOf = (shelf: Shelf) => `insights:kept:${shelf}`

/** A shelf is a sorted set, in the order in which its entries expire: https://redis.io/docs/latest/develop/data-types/sorted-sets/. */
export async function keepInRedis(url: string, shelf: Shelf, kept: Kept, now: Date): Promise<void> {
  const key = keyOf(shelf)
  await askRedis(url, async (redis) => {
    await redis.zremrangebyscore(key, '-inf', toSeconds(now))
    await redis.zadd(key, kept.expires, JSON.stringify(kept))
    const [, last] = await redis.zrange(key, '-1', '-1', 'WITHSCORES')
    await redis.expireat(key, Number(last) + 1)
  })
}

export async function listKeptInRedis(url: string, shelf: Shelf, now: Date): Promise<Kept[]> {
  const texts = await askRedis(url, (redis) =>
    redis.zrangebyscore(keyOf(shelf), `(${toSeconds(now)}`, '+inf'),
  )
  return texts.map((text): Kept => JSON.parse(text))
}

function toSeconds(now: Date): number {
  return Math.floor(now.getTime() / 1000)
}
