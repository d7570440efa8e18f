import { artworkSize, type DrawingSubject } from './artwork-address'
import { drawArtwork } from './draw-artwork'
import { path, rect, short } from './geometry'
import { type SetHeadline, setHeadline } from './set-headline'
import { setLine, toSettable } from './typeface'

/** Raised with each change to how cards are drawn: it is part of their addresses. */
export const cardDesign = 2

/** What a document's card says. */
export type CardRequest = DrawingSubject & {
  title: string
  kind: string
  brand: string
}

const { width, height } = artworkSize('card')
const paper = '#FAF5E9'
const copper = '#CB7958'
const shade = '#1C1D1E'
const margin = 30
const left = 80
const bottom = height - 72
const block = { height: 74, padding: 24, size: 34, labelSize: 17 }
const headlineBox = { width: 780, height: 336, largest: 104, smallest: 46 }

/**
 * Draws the social card of a document: the brand's drawing, the title set large, and the title block with its kind.
 * All type is paths, so that the same request gives the same picture on every machine. A title in a script that the
 * headline face lacks is left to the text that networks show beside the picture.
 *
 * @returns A complete SVG document, 1200 × 630 pixels.
 */
export function drawDocumentCard({ seed, motif, title, kind, brand }: CardRequest): string {
  const settable = toSettable(title)
  const headline = settable ? placeHeadline(setHeadline(settable, headlineBox)) : ''
  const overlay = `${drawShade()}${drawSheetFrame()}${headline}${drawTitleBlock(kind, brand)}`
  return drawArtwork({ seed, motif, format: 'card' }).replace('</svg>', `${overlay}</svg>`)
}

/** Dark behind the words, clear over the drawing. */
function drawShade(): string {
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" stop-color="${shade}" stop-opacity="${opacity}"/>`
  return (
    `<linearGradient id="shade" x2="1" y2=".12">${stop(0, 0.97)}${stop(0.5, 0.92)}${stop(0.76, 0.45)}` +
    `${stop(1, 0.06)}</linearGradient><${rect(0, 0, width, height)} fill="url(#shade)"/>`
  )
}

function drawSheetFrame(): string {
  const marks = [1, 2, 3, 4, 5, 6, 7].map((index) => {
    const x = short((width / 8) * index)
    return `M${x} ${margin - 12}v12M${x} ${height - margin}v12`
  })
  const sides = [1, 2, 3].map((index) => {
    const y = short((height / 4) * index)
    return `M${margin - 12} ${y}h12M${width - margin} ${y}h12`
  })
  return (
    `<g fill="none" stroke="${paper}" stroke-width="2" opacity=".6">` +
    `<${rect(margin, margin, width - 2 * margin, height - 2 * margin)}/>` +
    `<${path(marks.join('') + sides.join(''))}/></g>`
  )
}

function placeHeadline({ lines, lineHeight, capHeight }: SetHeadline): string {
  const foot = bottom - block.height - 46
  const placed = lines.map(({ svg }, index) => {
    const baseline = foot - (lines.length - 1 - index) * lineHeight
    return `<g transform="translate(${left} ${short(baseline)})">${svg}</g>`
  })
  const rule = short(foot - (lines.length - 1) * lineHeight - capHeight - 44)
  return `<g fill="${paper}">${placed.join('')}</g><${rect(left, Number(rule), 88, 9)} fill="${copper}"/>`
}

/** The ruled box that says what this is and whose. */
function drawTitleBlock(kind: string, brand: string): string {
  const top = bottom - block.height
  const cells = [
    { label: 'KIND', words: kind },
    { label: 'PUBLISHED BY', words: brand },
  ].map(({ label, words }) => ({
    label: setLine(toSettable(label) ?? '', block.labelSize, 0.09),
    words: setLine(toSettable(words) ?? '', block.size),
  }))
  let along = left
  const drawn = cells.map(({ label, words }) => {
    const cell = Math.max(label.width, words.width) + 2 * block.padding
    const text = along + block.padding
    const svg =
      `<${rect(along, top, cell, block.height)} fill="${shade}" fill-opacity=".8" stroke="${paper}" ` +
      `stroke-opacity=".55" stroke-width="2"/>` +
      `<g fill="#E0A488" transform="translate(${short(text)} ${top + 27})">${label.svg}</g>` +
      `<g fill="${paper}" transform="translate(${short(text)} ${top + 60})">${words.svg}</g>`
    along += cell
    return svg
  })
  return drawn.join('')
}
