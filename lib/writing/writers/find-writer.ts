import { readWriters } from './read-writers'
import { matchesHash } from './secret-hash'
import type { Writer, WriterEntry, WriterKey } from './writer'

/** How many may wait while the hash of a secret is computed; it is computed for one after the other. */
const MAX_WAITING = 8

let waiting = 0
let lastCheck: Promise<unknown> = Promise.resolve()

/** Thrown where so many sign in at once that nobody else may wait. */
export class TooManySignInsError extends Error {
  override name = 'TooManySignInsError'
}

/**
 * Finds whose secret was typed. Its start names one entry, and for that alone a hash is computed: what any stranger
 * tries costs none.
 *
 * @throws {TooManySignInsError} When too many are waiting already.
 */
export async function findBySecret(secret: string): Promise<WriterEntry | undefined> {
  const [, id] = /^([\da-z]{8})-[\w-]{43}$/.exec(secret) ?? []
  if (!id) return undefined
  const entry = (await readWriters()).find((writer) => writer.id === id)
  return entry && (await inTurn(() => matchesHash(secret, entry.hash))) ? entry : undefined
}

/** Finds a writer by what her session carries, as the list has her at this moment. */
export async function findByKey({ email, id }: WriterKey): Promise<Writer | undefined> {
  const entry = (await readWriters()).find((writer) => writer.id === id && writer.email === email)
  return entry && { name: entry.name, email: entry.email, role: entry.role }
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MAX_WAITING) throw new TooManySignInsError('Too many secrets are being checked.')
  waiting++
  const before = lastCheck
  const result = before.then(work)
  lastCheck = result.catch(() => {})
  return result.finally(() => {
    waiting--
  })
}
