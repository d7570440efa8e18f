import { createQueue } from '@/lib/site/work-queue'
import { readWriters } from './read-writers'
import { matchesHash } from './secret-hash'
import type { Writer, WriterEntry, WriterKey } from './writer'

/** Nobody's secret costs the server more than one core, however many are typed at once. */
const inTurn = createQueue(8)

/**
 * Finds whose secret was typed. Its start names one entry, and for that alone a hash is computed: what any stranger
 * tries costs none.
 *
 * @throws {QueueFullError} When too many are waiting already.
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
