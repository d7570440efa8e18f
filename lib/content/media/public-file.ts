import path from 'node:path'
import { decodeSafely } from '@/lib/site/addresses/decode'
import { isOwnHost } from '@/lib/site/addresses/site-url'

/**
 * Finds the file behind a picture's address.
 *
 * @param src What an editor wrote: a root-relative path, encoded or not, or an absolute address on the own domain.
 * @returns Path of the file from the project's root, always inside `public/`; undefined for an address that leads
 *   elsewhere.
 */
export function toPublicFile(src: string): string | undefined {
  const url = URL.canParse(src, 'https://relative.invalid')
    ? new URL(src, 'https://relative.invalid')
    : undefined
  if (!url || (url.host !== 'relative.invalid' && !isOwnHost(url.host))) return undefined
  const name = path.posix.normalize(decodeSafely(url.pathname))
  return name.includes('\0') ? undefined : path.posix.join('public', name)
}

/** The address of a file inside `public/`, percent-encoded. */
export function publicFileAddress(file: string): string {
  return file
    .replace(/^public/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
