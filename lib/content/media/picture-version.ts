import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { toPublicFile } from './public-file'

/*
 * Versions of pictures: a page names a picture under `/img/` with a version of its bytes, `/img/a.jpg?v=1a2b3c4d`, so that
 * browsers and caches may keep it for good. A file that is replaced has another version, and so another address. An
 * address without a version, or with one of before, answers with the file of today. A video has one, too, for those who preview it.
 */

const pictures = /^\/img\/.*\.(jpe?g|png|gif|webp|avif|svg)$/i
const videos = /^\/img\/.*\.(mp4|m4v|webm)$/i
/** In bytes, at both ends of a video: what is in between is large, and no two videos end alike. */
const ENDS = 2 ** 18
const versioned = /^([^?]+)\?v=([\da-f]{8})$/
/** The same in a page: plain, or encoded in an address of the optimizer. No name of a file is longer. */
const versionedIn = /(?:\/img\/|%2Fimg%2F)[^\s"'<>?&=]{1,1000}(?:\?v=|%3Fv%3D)[\da-f]{8}\b/g

/** By their paths; `stamp` changes whenever the file does. */
const known = new Map<string, { stamp: string; version: string }>()

/**
 * @param address The root-relative address of a file under `public/`, percent-encoded.
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns The address with the version of the picture or video there; as it is for all else, and all outside `/img/`.
 */
export function withVersion(address: string, root?: string): string {
  const version = versionAt(address, root)
  return version === undefined ? address : `${address}?v=${version}`
}

/** Whether an address names the version that the picture or video has now. */
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
  const isVideo = videos.test(address)
  const name = isVideo || pictures.test(address) ? toPublicFile(address) : undefined
  const file = name && path.join(/* turbopackIgnore: true */ root, name)
  const stats = file && lookAt(file)
  if (!file || !stats) return undefined
  const stamp = [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ')
  const before = known.get(file)
  if (before?.stamp === stamp) return before.version
  const bytes = isVideo ? readEnds(file, stats.size) : readFileSync(file)
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  known.set(file, { stamp, version })
  return version
}

function readEnds(file: string, size: number): Buffer {
  const handle = openSync(file, 'r')
  try {
    const ends = Buffer.alloc(2 * ENDS)
    readSync(handle, ends, 0, ENDS, 0)
    readSync(handle, ends, ENDS, ENDS, Math.max(0, size - ENDS))
    return Buffer.concat([ends, Buffer.from(String(size))])
  } finally {
    closeSync(handle)
  }
}

function lookAt(file: string): Stats | undefined {
  try {
    const stats = statSync(file)
    return stats.isFile() ? stats : undefined
  } catch {
    return undefined
  }
}
