import { statSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { markOf, type TokenIdentity } from './token-identity'

/*
 * Spent tokens of a machine by itself. Each is an empty file named after the token
 * and the end of its term, so that a restart forgets none and processes on one machine agree.
 */

const directory = path.join('.next', 'cache', 'spent-tokens')

/**
 * Marks a token as spent until it expires.
 *
 * @returns Whether it was unspent until now; of several calls at once, one gets `true`.
 * @throws {Error} When the mark cannot be written; the caller must not go on as if it were.
 */
export async function spendInFiles(token: TokenIdentity, now: Date): Promise<boolean> {
  await removeExpired(now)
  await mkdir(resolve(), { recursive: true })
  try {
    await writeFile(resolve(fileName(token)), '', { flag: 'wx' })
    return true
  } catch (error) {
    if (isSpentInFiles(token)) return false
    throw error
  }
}

/** @throws {Error} When that cannot be known, since a spent token must not open anything then. */
export function isSpentInFiles(token: TokenIdentity): boolean {
  return statSync(resolve(fileName(token)), { throwIfNoEntry: false }) !== undefined
}

/** Keeps the directory as small as the number of tokens that could still be used. */
async function removeExpired(now: Date): Promise<void> {
  const names = await readdir(resolve()).catch(() => [])
  const expired = names.filter((name) => Number(name.split('-')[0]) * 1000 <= now.getTime())
  await Promise.all(expired.map((name) => rm(resolve(name), { force: true })))
}

/** The end of its term comes first, by which it is removed. */
function fileName(token: TokenIdentity): string {
  return `${token.expires}-${markOf(token)}`
}

function resolve(name = ''): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), directory, name)
}
