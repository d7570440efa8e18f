/*
 * How much of a description a list of search results shows. No search engine states it; what is seen is about 160
 * characters on a desktop and 120 on a phone: https://developers.google.com/search/docs/appearance/snippet says only that
 * it is cut as the device needs it.
 */
export const descriptionOnDesktop = 160
export const descriptionOnPhone = 120

const mark = ' …'

/**
 * Cuts a description behind the last word that fits.
 *
 * @param limit In characters, the mark of omission included.
 */
export function cutDescription(text: string, limit: number): string {
  const characters = Array.from(text)
  if (characters.length <= limit) return text
  const room = characters.slice(0, limit - mark.length)
  const next = characters[room.length] ?? ''
  const start = room.join('')
  const whole = /\s/.test(next) ? start : start.replace(/\S+$/, '')
  return (whole.trim() ? whole : start).replace(/[\s,;:–—-]+$/, '') + mark
}
