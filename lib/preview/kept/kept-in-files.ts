import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import type { Kept, Shelf } from './shelf'

const directory = path.join('.next', 'cache', 'kept')

/** Each is a file named after the end of its term, by which it is removed. */
export async function keepInFiles(shelf: Shelf, kept: Kept, now: Date): Promise<void> {
  await removeExpired(now)
  await writeFileAtomically(resolve(shelf, `${kept.expires}-${kept.id}.json`), JSON.stringify(kept))
}

export async function listKeptInFiles(shelf: Shelf, now: Date): Promise<Kept[]> {
  const names = await readdir(resolve(shelf)).catch(() => [])
  const open = names.filter((name) => name.endsWith('.json') && !isExpired(name, now))
  return Promise.all(
    open.map(async (name): Promise<Kept> => JSON.parse(await readFile(resolve(shelf, name), 'utf8'))),
  )
}

/** Keeps the directory as small as what is still to be known. */
async function removeExpired(now: Date): Promise<void> {
  const files = await readdir(resolve(), { recursive: true }).catch(() => [])
  const expired = files.filter((file) => /\d+-\w+\.json$/.test(file) && isExpired(path.basename(file), now))
  await Promise.all(expired.map((file) => rm(resolve(file), { force: true })))
}

function isExpired(name: string, now: Date): boolean {
  return Number(name.split('-')[0]) * 1000 <= now.getTime()
}

function resolve(...names: string[]): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), directory, ...names)
}
