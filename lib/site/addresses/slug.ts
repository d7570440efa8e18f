import slugify from '@sindresorhus/slugify'
import { memoize } from '../memoize'

/**
 * Makes the last segment of an address from a file's name.
 *
 * @param name The file's name without `.md`, in any script.
 * @returns Lower-case letters a to z, digits and single hyphens; empty when nothing of the name can be kept.
 *   Stable: a slug made of a slug is the same slug.
 */
export const toSlug = memoize((name) => {
  const withoutApostrophes = name.normalize('NFC').replace(/['’‘ʼ`]/g, '')
  return slugify(withoutApostrophes, { decamelize: false })
})
