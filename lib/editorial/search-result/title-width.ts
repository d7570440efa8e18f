import table from './advance-widths.json'

/*
 * How wide a title is in a list of search results: Arial at 20 pixels, which browsers set at its advance widths.
 * Kerning, which would make a few pairs narrower, is left out, so that the measure errs on the careful side.
 * `scripts/measure-result-font.ts` makes the table, from the metric-compatible Liberation Sans.
 */

const fontSize = 20

/** The width in pixels from which search engines cut a title. */
export const MAX_TITLE_WIDTH = 600

const mark = ' …'
const advances = new Map(
  table.widths.flatMap(([width, characters]) =>
    Array.from(String(characters), (character) => [character, Number(width)] as const),
  ),
)
const wideScripts =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u
const unknownWidth = advances.get('n') ?? table.unitsPerEm / 2

/** @returns The width of a title in CSS pixels, as a list of search results sets it. */
export function measureTitle(title: string): number {
  let units = 0
  for (const character of title.normalize('NFC')) units += advanceOf(character)
  return (units * fontSize) / table.unitsPerEm
}

/**
 * Cuts a title as a search engine does: after the last word that fits, with a mark of omission behind it.
 *
 * @param title The whole `<title>`.
 * @param pixels The room there is.
 * @returns The title itself where it fits; otherwise a text no wider than the room. A single word that is too wide is
 *   cut inside.
 */
export function cutTitle(title: string, pixels: number = MAX_TITLE_WIDTH): string {
  if (measureTitle(title) <= pixels) return title
  const room = pixels - measureTitle(mark)
  const kept = Array.from(title)
  while (kept.length > 0 && measureTitle(kept.join('')) > room) kept.pop()
  const start = kept.join('')
  const endsInWord = /\S/.test(title[start.length] ?? ' ')
  const whole = endsInWord ? start.replace(/\S+$/, '') : start
  return `${(whole.trim() ? whole : start).replace(/[\s|,;:.–—-]+$/, '')}${mark}`
}

function advanceOf(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  return advances.get(character) ?? (wideScripts.test(character) ? table.unitsPerEm : unknownWidth)
}
