import { createHash } from 'node:crypto'
import { readFileSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { toPublicFile } from './public-file'

/*
 * Versions of pictures: a page names a picture under `/img/` with a version of its bytes, `/img/a.jpg?v=1a2b3c4d`, so that
 * browsers and caches may keep it for good. A file that is replaced has another version, and so another address. An
 * address without a version, or with one of before, answers with the file of today.
 */

const pictures = /^\/img\/.*\.(jpe?g|png|gif|webp|avif|svg)$/i
const versioned = /^([^?]+)\?v=([\da-f]{8})$/
/** The same in a page: plain, or encoded in an address of the optimizer. No name of a file is longer. */
const versionedIn = /(?:\/img\/|%2Fimg%2F)[^\s"'<>?&=]{1,1000}(?:\?v=|%3Fv%3D)[\da-f]{8}\b/g

/** By their paths; `stamp` changes whenever the file does. */
const known = new Map<string, { stamp: string; version: string }>()

/**
 * @param address The root-relative address of a file under `public/`, percent-encoded.
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns The address with the version of the picture there; as it is for all that is no picture under `/img/`.
 */
export function withVersion(address: string, root?: string): string {
  const version = versionAt(address, root)
  return version === undefined ? address : `${address}?v=${version}`
}

/** Whether an address names the version that the picture has now. */
export function isCurrent(address: string, root?: string): boolean {
  const [, picture = '', version] = versioned.exec(address) ?? []
  return version !== undefined && versionAt(picture, root) === version
}

/** @returns The addresses with the version of today that a page or a feed names, each once. */
export function listCurrent(text: string, root?: string): string[] {
  const found = Array.from(text.matchAll(versionedIn), ([address]) =>
    address.startsWith('%') ? decodeSafely(address) : address,
  )
  return [...new Set(found)].filter((address) => isCurrent(address, root))
}

function versionAt(address: string, root: string = process.cwd()): string | undefined {
  const name = pictures.test(address) ? toPublicFile(address) : undefined
  const file = name && path.join(/* turbopackIgnore: true */ root, name)
  const stats = file && lookAt(file)
  if (!file || !stats) return undefined
  const stamp = [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ')
  const before = known.get(file)
  if (before?.stamp === stamp) return before.version
  const version = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)
  known.set(file, { stamp, version })
  return version
}

function lookAt(file: string): Stats | undefined {
  try {
    const stats = statSync(file)
    return stats.isFile() ? stats : undefined
  } catch {
    return undefined
  }
}
