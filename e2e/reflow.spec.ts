import type { Page } from '@playwright/test'
import type { SiteName } from './sites/sites'
import { markForEars } from './support/for-ears'
import { findOverhang } from './support/overhang'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'

/* A style sheet of the reader, which no policy of the page stops. */
test.use({ bypassCSP: true })

/** WCAG 2.2, 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

/** Where cards of every shape are, on one of the sites. */
const lists: Record<SiteName, string[]> = {
  shipped: [
    '/insights/',
    '/insights/articles/',
    '/insights/articles/before-the-trade-show-questions-worth-settling/',
  ],
  hard: ['/insights/', '/insights/podcast/'],
}

test('a page of 1,280 pixels enlarged four times does not scroll sideways, and text that a reader has spaced out is not cut either', async ({
  page,
  site,
  provoked,
}) => {
  test.setTimeout(kinds[site].length * 10_000)
  provoked.push(...errorStatuses)
  for (const address of kinds[site]) {
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto(address)
    expect.soft(await findOverhang(page), address).toEqual([])
    await page.addStyleTag({ content: spacing })
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const place = `${address}, spaced out, at ${width} pixels`
      expect.soft(await findOverhang(page), place).toEqual([])
      expect.soft(await findCutText(page), place).toEqual([])
    }
  }
})

test('a headline of one endless word is whole on its card, at every width', async ({ page, site }) => {
  for (const address of lists[site]) {
    await page.goto(address)
    const headlines = page.locator('main :is(h2, h3, p):has(> a[data-print])')
    expect(await headlines.count(), address).toBeGreaterThan(0)
    await headlines
      .locator('a')
      .evaluateAll((all) =>
        all.map((each) => each.replaceChildren('Elektromagnetismusverträglichkeitsprüfung')),
      )
    for (const width of [320, 390, 640, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const rights = await headlines.evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect().right),
      )
      expect.soft(Math.max(...rights), `${address} at ${width} pixels`).toBeLessThanOrEqual(width)
      expect.soft(await findOverhang(page), `${address} at ${width} pixels`).toEqual([])
    }
  }
})

/** The elements that hide a part of their text. */
async function findCutText(page: Page): Promise<string[]> {
  await markForEars(page)
  return page.evaluate(() => {
    // A field scrolls what is typed into it.
    return (
      [...document.querySelectorAll('body *:not(input)')]
        .filter(
          (each) =>
            /hidden|clip/.test(getComputedStyle(each).overflow) && !each.closest('svg, [data-for-ears]'),
        )
        // A summary that is shortened says so by an ellipsis, and is whole on the page that it leads to.
        .filter(
          (each) =>
            getComputedStyle(each).webkitLineClamp === 'none' &&
            getComputedStyle(each).textOverflow !== 'ellipsis',
        )
        .filter(
          (each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1,
        )
        .map((each) => `${each.tagName} ${each.textContent?.slice(0, 40)}`)
    )
  })
}
