import { findOverhang } from './support/overhang'
import { expect, test } from './support/test'

const widths = [390, 320, 1440]

test('nothing scrolls sideways on any page, on phones or on a wide screen', async ({ page, crawl }) => {
  test.setTimeout(crawl.pages.size * 10_000)
  for (const path of crawl.pages.keys()) {
    await page.goto(path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      expect.soft(await findOverhang(page), `${path} at ${width} pixels`).toEqual([])
    }
  }
})
