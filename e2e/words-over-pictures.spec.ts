import { expect, test } from './support/test'
import { findFaintWords } from './support/words'

const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
]

for (const size of sizes)
  test(`every word over a picture can be read at ${size.width} pixels`, async ({ page, crawl }) => {
    test.setTimeout(crawl.pages.size * 5_000)
    await page.setViewportSize(size)
    const devTools = await page.context().newCDPSession(page)
    let count = 0
    for (const path of crawl.pages.keys()) {
      await page.goto(path)
      if ((await page.locator('.hero').count()) === 0) continue
      count += 1
      expect.soft(await findFaintWords(page, devTools, '.hero'), path).toEqual([])
    }
    expect(count).toBeGreaterThan(10)
  })
