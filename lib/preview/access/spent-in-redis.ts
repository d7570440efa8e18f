import { askRedis } from './shared-state'
import { markOf, type TokenIdentity } from './token-identity'

/** In seconds: clocks of machines differ. */
const MARGIN = 60

const keyOf = (token: TokenIdentity) => `insights:spent:${markOf(token)}`

/** Marks a token as spent for all replicas. @returns Whether it was unspent until now. */
export async function spendInRedis(url: string, token: TokenIdentity, now: Date): Promise<boolean> {
  const left = Math.max(1, Math.ceil(token.expires - now.getTime() / 1000)) + MARGIN
  return (await askRedis(url, (redis) => redis.set(keyOf(token), '', 'EX', left, 'NX'))) === 'OK'
}

export async function isSpentInRedis(url: string, token: TokenIdentity): Promise<boolean> {
  return (await askRedis(url, (redis) => redis.exists(keyOf(token)))) > 0
}
