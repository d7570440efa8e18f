import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { pointerFile, type Release, type ReleasePart, releaseParts, releasesDir } from './release'

/** @returns The first 20 hexadecimal digits of the SHA-256 of some texts. */
export function hashOf(...texts: string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex').slice(0, 20)
}

/** Whether the folder of releases holds a file; if so it is kept for what is about to be published. */
export async function isStored(file: string): Promise<boolean> {
  const now = new Date()
  return utimes(path.join(releasesDir, file), now, now).then(
    () => true,
    () => false,
  )
}

/** Writes a file into the folder of releases. It has to be named by what it holds. */
export async function store(file: string, content: string): Promise<void> {
  await writeFileAtomically(path.join(releasesDir, file), content)
}

/** Stores a part of a release. @returns The name of its file. */
export async function storePart(part: ReleasePart, content: unknown): Promise<string> {
  const text = JSON.stringify(content)
  const file = `${part}.${hashOf(text)}.json`
  if (!(await isStored(file))) await store(file, text)
  return file
}

/** Names a release. */
export function toRelease({
  contentDir,
  madeBy,
  files,
  seenAt = Date.now(),
}: Omit<Release, 'name' | 'at' | 'seenAt'> & { seenAt?: number }): Release {
  const name = hashOf(madeBy, contentDir, ...releaseParts.map((part) => files[part]))
  return { name, at: Date.now(), seenAt, contentDir, madeBy, files }
}

/** The one step that readers notice: all files of the release are on disk by then. */
export async function makeCurrent(release: Release): Promise<void> {
  await store(pointerFile, JSON.stringify(release))
}

/** @returns The current release as it lies on the disk; undefined without a readable one. */
export async function readPointer(): Promise<Release | undefined> {
  const file = path.join(releasesDir, pointerFile)
  try {
    const release: Release = JSON.parse(await readFile(file, 'utf8'))
    const isWhole = releaseParts.every((part) => existsSync(path.join(releasesDir, release.files[part])))
    return isWhole ? release : undefined
  } catch {
    return undefined
  }
}

/**
 * Deletes the files that no release uses any more. One that was used lately may still be read by somebody who saw the
 * release before this one.
 *
 * @param used The files of the current release.
 * @param age In milliseconds: what was written or taken into use later stays.
 */
export async function collectFiles(used: ReadonlySet<string>, age: number): Promise<void> {
  const entries = await readdir(releasesDir, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const absolute = path.join(entry.parentPath, entry.name)
    const file = path.relative(releasesDir, absolute).split(path.sep).join('/')
    if (!entry.isFile() || used.has(file)) continue
    const state = await stat(absolute).catch(() => undefined)
    if (state && Date.now() - state.mtimeMs > age) await rm(absolute, { force: true })
  }
}
