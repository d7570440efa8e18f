/** A word with its width, in any unit that the limit shares. */
export type MeasuredWord = { text: string; width: number }

/**
 * Fills lines from the left, as a browser does.
 *
 * @param words The words in order.
 * @param space Width of the space between two of them.
 * @param limit Width of a line; a word that is wider has a line of its own.
 * @returns The lines.
 */
export function fillLines(words: MeasuredWord[], space: number, limit: number): string[] {
  const lines: string[][] = []
  let width = Number.POSITIVE_INFINITY
  for (const word of words) {
    width += space + word.width
    if (width > limit) {
      lines.push([])
      width = word.width
    }
    lines.at(-1)?.push(word.text)
  }
  return lines.map((line) => line.join(' '))
}

/** Fills as few lines as the limit allows, and makes them as even as they can be: a headline looks best so. */
export function balanceLines(words: MeasuredWord[], space: number, limit: number): string[] {
  const lines = fillLines(words, space, limit)
  let tooNarrow = 0
  let wideEnough = limit
  while (wideEnough - tooNarrow > limit / 200) {
    const middle = (tooNarrow + wideEnough) / 2
    const fits =
      words.every(({ width }) => width <= middle || width > limit) &&
      fillLines(words, space, middle).length <= lines.length
    if (fits) wideEnough = middle
    else tooNarrow = middle
  }
  return fillLines(words, space, wideEnough)
}
