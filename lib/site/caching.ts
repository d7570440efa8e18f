/** For what its address names a version of: a year, in which nobody need ask again (https://www.rfc-editor.org/rfc/rfc8246). */
export const forGood = 'public, max-age=31536000, immutable'
/** For the same at an address without a version, or with one of before. */
export const forAMinute = 'public, max-age=60'
