import type { CDPSession, Page } from '@playwright/test'
import { markForEars } from './for-ears'
import { type Area, contrastOf, luminanceOf, takePixels } from './pixels'

/** A word of the page, with its place on the page, its colour (red, green, blue, opacity) and how large it is set. */
type Word = { text: string; areas: Area[]; color: number[]; isLarge: boolean }

/** A word that has less contrast than it needs with some pixel behind it. */
type Faint = { text: string; contrast: number; needed: number }

/** What the brightest or darkest pixel of a word needs at least: what is above it dims all of them. */
const UNCOVERED = 4.5

/**
 * Finds the words that the picture behind them makes hard to read (WCAG 2.2, 1.4.3), or something that lies above them. Every
 * pixel in the box of a word is compared with the word's colour, and with what is seen there; all are taken at once, with the
 * words transparent, and as they are.
 *
 * @param selector What the words are in. Hidden and ornamental ones are left out.
 */
export async function findFaintWords(page: Page, devTools: CDPSession, selector: string): Promise<Faint[]> {
  await markForEars(page)
  const { words, area } = await page.evaluate(readAndHideWords, selector)
  if (words.length === 0) return []
  // What is outside of the window takes three times as long.
  const isLonger = area.y + area.height > (page.viewportSize()?.height ?? 0)
  const ground = await takePixels(devTools, area, isLonger)
  await page.evaluate(showWords, selector)
  const shown = await takePixels(devTools, area, isLonger)
  return words.flatMap(({ text, areas, color: [red = 0, green = 0, blue = 0, opacity = 1], isLarge }) => {
    // As on black, which is the faintest.
    const ink = luminanceOf(red * opacity, green * opacity, blue * opacity)
    let contrast = 21
    let seen = 1
    for (const box of areas)
      for (let row = Math.floor(box.y - area.y); row < box.y - area.y + box.height; row += 1)
        for (let column = Math.floor(box.x - area.x); column < box.x - area.x + box.width; column += 1) {
          const at = row * ground.width + column
          const [behind, pixel] = [ground.luminances[at], shown.luminances[at]]
          if (behind === undefined || pixel === undefined) continue
          contrast = Math.min(contrast, contrastOf(ink, behind))
          seen = Math.max(seen, contrastOf(pixel, behind))
        }
    const faults = [
      { contrast, needed: isLarge ? 3 : 4.5 },
      { contrast: seen, needed: UNCOVERED },
    ]
    return faults
      .filter((each) => each.contrast < each.needed)
      .map((each) => ({ text, needed: each.needed, contrast: Math.round(each.contrast * 100) / 100 }))
  })
}

/** Runs in the page. Colours are read from a canvas, which knows every notation. */
function readAndHideWords(selector: string): { words: Word[]; area: Area } {
  const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  const toParts = (color: string): number[] => {
    if (!paint) return []
    paint.clearRect(0, 0, 1, 1)
    paint.fillStyle = color
    paint.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 255] = paint.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  const wordsOf = (node: Text): Word[] => {
    const parent = node.parentElement
    if (!parent?.checkVisibility({ visibilityProperty: true })) return []
    if (parent.closest('[aria-hidden], [data-for-ears]')) return []
    const style = getComputedStyle(parent)
    const size = Number.parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    return [...node.data.matchAll(/\S+/g)].map((match) => {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      const areas = [...range.getClientRects()].map(({ x, y, width, height }) => ({
        x: x + scrollX,
        y: y + scrollY,
        width,
        height,
      }))
      return { text: match[0], areas, color: toParts(style.color), isLarge }
    })
  }
  const roots = [...document.querySelectorAll(selector)]
  const words = roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: Word[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) found.push(...wordsOf(node))
    return found
  })
  for (const each of roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])) {
    each.style.setProperty('color', 'transparent', 'important')
    each.style.setProperty('text-decoration-color', 'transparent', 'important')
  }
  const areas = words.flatMap((word) => word.areas)
  const [left, top] = [Math.min(...areas.map(({ x }) => x)), Math.min(...areas.map(({ y }) => y))]
  const [right, bottom] = [
    Math.max(...areas.map(({ x, width }) => x + width)),
    Math.max(...areas.map(({ y, height }) => y + height)),
  ]
  const [x, y] = [Math.floor(left), Math.floor(top)]
  return { words, area: { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y } }
}

/** Runs in the page. Takes back what hid the words. */
function showWords(selector: string): void {
  for (const root of document.querySelectorAll(selector))
    for (const each of root.querySelectorAll<HTMLElement>('*')) {
      each.style.removeProperty('color')
      each.style.removeProperty('text-decoration-color')
    }
}
