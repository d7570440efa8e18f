import { balanceLines, fillLines, type MeasuredWord } from './break-lines'
import { type SetLine, setLine } from './typeface'

/** The box that a headline has to itself, in pixels. */
export type HeadlineBox = { width: number; height: number; largest: number; smallest: number }

/** A headline as lines, the first one's baseline `capHeight` under the top. */
export type SetHeadline = { lines: SetLine[]; size: number; lineHeight: number; capHeight: number }

const lineHeightInEms = 0.97
const capHeightInEms = 0.686
const sizeStep = 2

/**
 * Sets a headline as large as its box allows.
 *
 * @param text Any text that the face can set.
 * @param box Its box. What does not fit even at the smallest size is cut, with an ellipsis.
 */
export function setHeadline(text: string, box: HeadlineBox): SetHeadline {
  const words = text.split(' ').map((word): MeasuredWord => ({ text: word, width: widthInEms(word) }))
  const space = widthInEms('n n') - 2 * widthInEms('n')
  for (let size = box.largest; size >= box.smallest; size -= sizeStep) {
    const limit = box.width / size
    const isTooWide = words.some(({ width }) => width > limit)
    if (isTooWide || fillLines(words, space, limit).length > linesIn(box, size)) continue
    return toHeadline(balanceLines(words, space, limit), size)
  }
  const limit = box.width / box.smallest
  const lines = fillLines(
    words.flatMap((word) => toFittingPieces(word, limit)),
    space,
    limit,
  )
  const kept = lines.slice(0, linesIn(box, box.smallest))
  return toHeadline(lines.length > kept.length ? withEllipsis(kept, limit) : kept, box.smallest)
}

function linesIn({ height }: HeadlineBox, size: number): number {
  return Math.max(1, Math.floor((height / size - capHeightInEms) / lineHeightInEms) + 1)
}

function toHeadline(lines: string[], size: number): SetHeadline {
  return {
    lines: lines.map((line) => setLine(line, size)),
    size,
    lineHeight: lineHeightInEms * size,
    capHeight: capHeightInEms * size,
  }
}

function toFittingPieces(word: MeasuredWord, limit: number): MeasuredWord[] {
  if (word.width <= limit) return [word]
  const length = Math.max(1, Math.floor((word.text.length * limit) / word.width) - 1)
  const pieces = word.text.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? []
  return pieces.map((text) => ({ text, width: widthInEms(text) }))
}

function withEllipsis(lines: string[], limit: number): string[] {
  let last = `${lines.at(-1)}…`
  while (widthInEms(last) > limit) last = `${last.slice(0, -2)}…`
  return [...lines.slice(0, -1), last]
}

function widthInEms(text: string): number {
  return setLine(text, 100).width / 100
}
