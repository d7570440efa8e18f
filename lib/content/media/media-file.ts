import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { toPublicFile } from './public-file'

/** The media types that the site shows, by the endings of their files: https://www.iana.org/assignments/media-types/. */
const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.m4v': 'video/mp4',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
}

/** A file that can be read in parts. */
export type MediaFile = {
  /** In bytes. */
  size: number
  type: string
  /** @param first Position of the first byte. @param last Position of the last. */
  read: (first: number, last: number) => ReadableStream<Uint8Array>
}

/**
 * Finds a picture or a video of the site.
 *
 * @param address Its root-relative address, percent-encoded.
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns Undefined where no such file lies in `public/img/`.
 */
export async function findMediaFile(
  address: string,
  root: string = process.cwd(),
): Promise<MediaFile | undefined> {
  const name = toPublicFile(address)
  const type = types[path.extname(name ?? '').toLowerCase()]
  if (!name?.startsWith('public/img/') || !type) return undefined
  const file = path.join(/* turbopackIgnore: true */ root, name)
  const facts = await stat(file).catch(() => undefined)
  if (!facts?.isFile()) return undefined
  return { size: facts.size, type, read: (first, last) => readPart(file, first, last) }
}

function readPart(file: string, first: number, last: number): ReadableStream<Uint8Array> {
  const reading = createReadStream(file, { start: first, end: last })
  const chunks = reading[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void reading.destroy(),
  })
}
