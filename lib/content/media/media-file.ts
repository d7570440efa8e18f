import { readFile } from 'node:fs/promises'
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

/**
 * Reads a picture or a video of the site.
 *
 * @param address Its root-relative address, percent-encoded.
 * @param root The folder that holds `public/`, by default the project's root.
 * @returns Undefined where no such file lies in `public/img/`.
 */
export async function readMediaFile(
  address: string,
  root: string = process.cwd(),
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const file = toPublicFile(address)
  const type = types[path.extname(file ?? '').toLowerCase()]
  if (!file?.startsWith('public/img/') || !type) return undefined
  try {
    return { bytes: new Uint8Array(await readFile(path.join(/* turbopackIgnore: true */ root, file))), type }
  } catch {
    return undefined
  }
}
