import { contrastOf, takePixels } from './support/pixels'
import { expect, test } from './support/test'

/** Pages with buttons of every look. */
const pages = [
  '/nothing-here/',
  '/insights/search/',
  '/insights/articles/before-the-trade-show-questions-worth-settling/',
]

test('buttons keep their shape in forced colors', async ({ page, provoked }) => {
  provoked.push(404)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const devTools = await page.context().newCDPSession(page)
  for (const address of pages) {
    await page.goto(address)
    await page.locator('main :is(a, button):visible').evaluateAll(markButtons)
    const buttons = page.locator('[data-button]')
    expect(await buttons.count(), address).toBeGreaterThan(0)
    for (const button of await buttons.all()) {
      await button.scrollIntoViewIfNeeded()
      const { x, y, width, height } = await button.evaluate((each) => {
        const box = each.getBoundingClientRect()
        return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }
      })
      // From outside the button into it, at its left edge.
      const edge = await takePixels(devTools, {
        x: x - 4,
        y: y + height / 2,
        width: Math.min(width, 10),
        height: 1,
      })
      const [outside = 0] = edge.luminances
      const contrast = Math.max(...edge.luminances.map((luminance) => contrastOf(luminance, outside)))
      expect(contrast, `${address} ${await button.textContent()}`).toBeGreaterThanOrEqual(3)
    }
  }
})

/** Runs in the page. Marks buttons, and links that look like one: they are as high as a finger is broad, and more than a line. */
function markButtons(elements: Element[]): void {
  for (const each of elements) {
    const { display, minHeight } = getComputedStyle(each)
    const looksLikeOne = display === 'inline-block' && Number.parseFloat(minHeight) >= 48
    if (each instanceof HTMLButtonElement || looksLikeOne) each.setAttribute('data-button', '')
  }
}
