import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pointerFile, type Release, releasesDir } from './release'

const pointer = path.join(/* turbopackIgnore: true */ process.cwd(), releasesDir, pointerFile)

let known: { state: string; release: Release } | undefined
let isFresh = false

/**
 * The release that readers see now: the same object until another takes its place, so that what is made of a release can
 * be kept beside it. Should the pointer vanish while a server runs, the release that it knows stays.
 *
 * @returns Undefined where nothing has been published yet.
 */
export function currentRelease(): Release | undefined {
  // What is answered in one turn of the event loop is answered of one release; each look costs as much as a kept page.
  if (isFresh && known) return known.release
  isFresh = true
  setImmediate(() => {
    isFresh = false
  })
  const stats = statSync(pointer, { throwIfNoEntry: false })
  if (!stats) return known?.release
  // A rename brings another inode even within one tick of the clock.
  const state = `${stats.ino}.${stats.mtimeMs}`
  if (known?.state !== state) known = { state, release: JSON.parse(readFileSync(pointer, 'utf8')) }
  return known.release
}
