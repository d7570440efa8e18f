import { createHash } from 'node:crypto'
import { readEnvironment } from '@/lib/site/environment'
import { readRevoked } from './revoked-links'
import { askRedis } from './shared-state'

/** In seconds: by then no link that was revoked would open anything by itself. */
const TERM = 31 * 24 * 60 * 60

const keyOf = (id: string) => `insights:revoked:${id}`

/** The names that this replica has told the others last, by the hash of them all. */
let told = ''

/**
 * Whether a link has been revoked: in this replica's content folder, or, where replicas share a Redis, in that of any other
 * that has told so, or in the Redis itself.
 *
 * @throws {Error} When that cannot be known.
 */
export async function isRevoked(id: string): Promise<boolean> {
  const { contentDir, redisUrl } = readEnvironment()
  const names = await readRevoked(contentDir)
  if (!redisUrl) return names.has(id)
  await tellOthers(redisUrl, [...names]).catch((error) => {
    if (!names.has(id)) throw error
  })
  return names.has(id) || (await askRedis(redisUrl, (redis) => redis.exists(keyOf(id)))) > 0
}

/** Another replica may get the content later. */
async function tellOthers(url: string, names: string[]): Promise<void> {
  const hash = createHash('sha256').update(names.join('\n')).digest('hex')
  if (hash === told) return
  await askRedis(url, async (redis) => {
    for (const name of names) await redis.set(keyOf(name), '', 'EX', TERM)
  })
  told = hash
}
