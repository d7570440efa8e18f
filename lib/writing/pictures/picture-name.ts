import { toSlug } from '@/lib/site/addresses/slug'
import { isReservedName } from '@/lib/site/reserved-names'

/** In characters. */
const MAX_LENGTH = 80

/**
 * Makes a name without ending that is fit for an address: small letters, digits and hyphens.
 *
 * @param wished A name, with folders and ending or without; nothing of it leads anywhere.
 */
export function toPictureName(wished: string): string {
  const base = wished.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const slug = toSlug(base.slice(0, 300).replace(/\.[a-z\d]{1,5}$/i, ''))
  const name = slug.slice(0, MAX_LENGTH).replace(/-+$/, '') || 'picture'
  return isReservedName(name) ? `picture-${name}` : name
}
