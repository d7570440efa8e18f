import { readEnvironment } from '@/lib/site/environment'
import { keepInFiles, listKeptInFiles } from './kept-in-files'
import { keepInRedis, listKeptInRedis } from './kept-in-redis'
import type { Kept, Shelf } from './shelf'

/*
 * What the preview remembers for a while: for all replicas where they share a Redis, else on this machine. Nothing of it opens anything
 * by itself.
 */

/** @throws {Error} When it cannot be kept. */
export async function keep(shelf: Shelf, kept: Kept, now = new Date()): Promise<void> {
  const { redisUrl } = readEnvironment()
  return redisUrl ? keepInRedis(redisUrl, shelf, kept, now) : keepInFiles(shelf, kept, now)
}

/** @returns What is on a shelf, in no order. @throws {Error} When that cannot be known. */
export async function listKept(shelf: Shelf, now = new Date()): Promise<Kept[]> {
  const { redisUrl } = readEnvironment()
  return redisUrl ? listKeptInRedis(redisUrl, shelf, now) : listKeptInFiles(shelf, now)
}
