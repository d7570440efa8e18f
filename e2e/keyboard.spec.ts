import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const interview = '/insights/articles/before-the-trade-show-questions-worth-settling/'

test('the first stop leads past the header to the text', async ({ page, reader }) => {
  await page.goto(interview)
  await page.keyboard.press('Tab')
  await expect(reader.skipLink).toBeFocused()
  await expect(reader.skipLink).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(reader.main).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

for (const address of ['/insights/', '/insights/articles/', interview])
  test(`every stop is visible and marked, and none is a trap: ${address}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    const focusable = await page
      .locator('a[href], summary, button, input, [tabindex="0"]')
      .filter({ visible: true })
      .count()
    const stops: string[] = []
    for (let press = 0; press < focusable + 5; press += 1) {
      await page.keyboard.press('Tab')
      const stop = await describeFocus(page)
      if (!stop) break
      expect(stop.isMarked, `${stop.name} shows that it has the focus`).toBe(true)
      expect(stop.isInView, `${stop.name} is in view`).toBe(true)
      stops.push(stop.name)
    }
    expect(stops.length).toBeGreaterThanOrEqual(focusable - 1)
  })

test('contents can be opened and followed with keys alone', async ({ page, reader }) => {
  await page.goto(interview)
  if (!(await reader.contentsBeside.isVisible())) {
    const summary = reader.contentsFolded.locator('summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    await expect(reader.contentsFolded.getByRole('link').first()).toBeVisible()
    await page.keyboard.press('Tab')
  } else await reader.contentsBeside.getByRole('link').first().focus()
  const href = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  expect(href).toMatch(/^#./)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.hash === href)
})

test('an article can be opened and left with keys alone', async ({ page, reader }) => {
  await page.goto('/insights/')
  const title = await reader.cards.first().textContent()
  await reader.cards.first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/insights/articles/*/')
  await expect(reader.headline).toHaveText(title ?? '')
  await page.goBack()
  expect(reader.path()).toBe('/insights/')
})

/** What has the focus, and whether a reader sees that: an outline, or another look than without it. */
function describeFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body || element.id === 'main')
      return undefined
    const looks = (each: Element, pseudo?: string) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, pseudo)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    }
    const parents = [element, element.closest('article'), element.closest('section')].filter(
      (each) => each !== null,
    )
    const isMarked = parents.some((each) => looks(each) || looks(each, '::after') || looks(each, '::before'))
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return { name: element.textContent.slice(0, 80) || element.tagName, isMarked, isInView }
  })
}
