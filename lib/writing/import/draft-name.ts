import { documentPath } from '@/lib/site/addresses/paths'
import { toSlug } from '@/lib/site/addresses/slug'
import { isReservedName } from '@/lib/site/reserved-names'

/** In bytes; a file system takes 255, and the site adds to it. */
const MAX_LENGTH = 150

/** @returns What the file of a piece is called. A name that is fit stays, since old addresses are made of it. */
export function toFileName(name: string): string {
  const isFit = /^[\p{L}\p{N}][^\p{C}/\\:*?"<>|]*$/u.test(name) && Buffer.byteLength(name) <= MAX_LENGTH
  const found =
    isFit && toSlug(name) !== '' && !/\s/.test(name)
      ? name
      : toSlug(name.slice(0, 300)).slice(0, MAX_LENGTH).replace(/-+$/, '') || 'untitled'
  return isReservedName(found) ? `piece-${found}` : found
}

/** The path that an article will have, by what its file is to be called. */
export function articlePath(name: string): string {
  return documentPath({ file: `articles/${toFileName(name)}.md` })
}
