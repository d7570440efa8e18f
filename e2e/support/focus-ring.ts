import type { CDPSession, Page } from '@playwright/test'
import { type Area, cropPixels, type Pixels, type Shot, takePixels, takeShot } from './pixels'
import { isRingAround } from './ring-pixels'

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
 * Looks at one page after it was opened. What a window shows without a focus is taken once for each place to which the page is
 * scrolled, and anew where no ring is seen against it: something else may have changed meanwhile.
 *
 * @returns Whether a closed line is around the boxes of a stop, all of it in the window: seen by what focus changes on the
 *   screen. Of what is taller than the window only the sides are in it.
 */
export function openRingCheck(page: Page, devTools: CDPSession): (stop: Stop) => Promise<boolean> {
  let before: { window: Area; shot: Shot } | undefined
  const withoutFocus = async <T>(take: () => Promise<T>): Promise<T> => {
    await page.evaluate(moveFocus, false)
    const taken = await take()
    await page.evaluate(moveFocus, true)
    return taken
  }
  return async ({ boxes, window }) => {
    const area = areaAround(boxes, window)
    if (area.width <= 0 || area.height <= 0) return false
    const isTooTall = boxes.some(({ height }) => height + 2 * reach > window.height)
    const focused = await takePixels(devTools, area)
    if (before?.window.x !== window.x || before.window.y !== window.y)
      before = { window, shot: await withoutFocus(() => takeShot(devTools, window)) }
    const hasRing = (blurred: Pixels) => isRingAround(boxes, { area, focused, blurred, isTooTall })
    return (
      hasRing(cropPixels(before.shot, window, area)) ||
      hasRing(await withoutFocus(() => takePixels(devTools, area)))
    )
  }
}

/** The part of the window in which a ring around the boxes would be. */
function areaAround(boxes: Area[], window: Area): Area {
  const left = Math.max(window.x, Math.floor(Math.min(...boxes.map(({ x }) => x)) - reach))
  const top = Math.max(window.y, Math.floor(Math.min(...boxes.map(({ y }) => y)) - reach))
  const right = Math.ceil(Math.max(...boxes.map(({ x, width }) => x + width)) + reach)
  const bottom = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) + reach)
  return {
    x: left,
    y: top,
    width: Math.min(window.x + window.width, right) - left,
    height: Math.min(window.y + window.height, bottom) - top,
  }
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
