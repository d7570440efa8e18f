import type { CDPSession, Page } from '@playwright/test'
import { type Area, contrastOf, type Pixels, takePixels } from './pixels'

/** What has the focus: how it reads, the boxes on the page that a ring is around, and the part of the page in the window. */
export type Stop = {
  name: string
  boxes: Area[]
  window: Area
  isNew: boolean
  /** It is in the header or the footer, which all pages have. */
  isShared: boolean
}

/** How far out a ring may be drawn, in pixels. */
const reach = 12

/** A ring has at least this contrast with what is there without it (WCAG 2.2, 2.4.13). */
const leastContrast = 3
/** So much of it has, the rest being its second colour, its soft edge and what it crosses; that has changed at least. */
const leastShare = 0.4
const leastChange = 1.3

/** Goes on to the next stop of the keyboard. @returns Undefined at the end of the page. */
export async function pressTab(page: Page): Promise<Stop | undefined> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const isNew = Reflect.get(window, 'lastStop') !== element
    Reflect.set(window, 'lastStop', element)
    // A selection is no part of the ring.
    if (element instanceof HTMLInputElement && element.type === 'search') element.setSelectionRange(0, 0)
    const boxes = [...element.getClientRects()].map(({ x, y, width, height }) => ({
      x: x + scrollX,
      y: y + scrollY,
      width,
      height,
    }))
    const inWindow = {
      x: scrollX,
      y: scrollY,
      width: document.documentElement.clientWidth,
      height: innerHeight,
    }
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60)}`
    const isShared = element.closest('body > :is(header, footer)') !== null
    return { name, boxes, window: inWindow, isNew, isShared }
  })
}

/**
 * Whether a closed line is around the boxes, all of it in the window: seen by what focus changes on the screen. Of what is
 * taller than the window only the sides are in it.
 */
export async function isRinged(page: Page, devTools: CDPSession, { boxes, window }: Stop): Promise<boolean> {
  const left = Math.max(window.x, Math.floor(Math.min(...boxes.map(({ x }) => x)) - reach))
  const top = Math.max(window.y, Math.floor(Math.min(...boxes.map(({ y }) => y)) - reach))
  const right = Math.ceil(Math.max(...boxes.map(({ x, width }) => x + width)) + reach)
  const bottom = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) + reach)
  const area = {
    x: left,
    y: top,
    width: Math.min(window.x + window.width, right) - left,
    height: Math.min(window.y + window.height, bottom) - top,
  }
  if (area.width <= 0 || area.height <= 0) return false
  const focused = await takePixels(devTools, area)
  await page.evaluate(moveFocus, false)
  const blurred = await takePixels(devTools, area)
  await page.evaluate(moveFocus, true)
  const isTooTall = boxes.some(({ height }) => height + 2 * reach > window.height)
  const outside = floodFrom(ringIn(focused, blurred), focused.width, focused.height, isTooTall)
  return boxes.every(({ x, y, width, height }) => {
    const [head, foot] = [Math.max(y, area.y), Math.min(y + height, area.y + area.height)]
    const [column, row] = [Math.round(x + width / 2 - left), Math.round((head + foot) / 2 - top)]
    return outside[row * focused.width + column] === 0
  })
}

/** Takes the focus away, also in a frame, and brings it back. */
function moveFocus(isBack: boolean): void {
  const find = (root: Document): Element | null => {
    const element = root.activeElement
    const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null
    return inner?.activeElement && inner.activeElement !== inner.body ? find(inner) : element
  }
  if (!isBack) Reflect.set(window, 'blurred', find(document))
  const element = Reflect.get(window, 'blurred')
  if (isBack) element.focus({ preventScroll: true })
  else element.blur()
}

/**
 * The pixels that the focus changes, two pixels thick, and those beside them. None where too few of them contrast with what
 * was there: a ring may cross letters, which are as dark.
 */
function ringIn(focused: Pixels, blurred: Pixels): Uint8Array {
  const { width } = focused
  const contrasts = focused.luminances.map((luminance, at) =>
    contrastOf(luminance, blurred.luminances[at] ?? 0),
  )
  const changed = contrasts.filter((contrast) => contrast >= leastChange)
  const ring = new Uint8Array(contrasts.length)
  if (changed.filter((contrast) => contrast >= leastContrast).length < changed.length * leastShare)
    return ring
  for (let at = 0; at < contrasts.length; at += 1) {
    const square = [at, at + 1, at + width, at + width + 1]
    if (at % width === width - 1 || !square.every((each) => (contrasts[each] ?? 0) >= leastChange)) continue
    for (const down of [-1, 0, 1, 2]) for (const along of [-1, 0, 1, 2]) ring[at + down * width + along] = 1
  }
  return ring
}

/** What can be reached from the border of the area without crossing the ring; corners are no obstacle. */
function floodFrom(ring: Uint8Array, width: number, height: number, isTooTall: boolean): Uint8Array {
  const outside = new Uint8Array(ring.length)
  const waiting: number[] = []
  const reachPixel = (column: number, row: number) => {
    const at = row * width + column
    if (column < 0 || row < 0 || column >= width || row >= height || ring[at] || outside[at]) return
    outside[at] = 1
    waiting.push(at)
  }
  if (!isTooTall)
    for (let column = 0; column < width; column += 1)
      for (const row of [0, height - 1]) reachPixel(column, row)
  for (let row = 0; row < height; row += 1) for (const column of [0, width - 1]) reachPixel(column, row)
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [column, row] = [at % width, Math.floor(at / width)]
    for (const down of [-1, 0, 1]) for (const along of [-1, 0, 1]) reachPixel(column + along, row + down)
  }
  return outside
}
