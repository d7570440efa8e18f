import { loadBlankPictures } from './support/blank-pictures'
import { findOverhang } from './support/overhang'
import { findSmallTargets } from './support/targets'
import { expect, test } from './support/test'

const widths = [320, 390, 1440]

test('nothing scrolls sideways on any page, on phones or on a wide screen, and fingers hit what is to be pressed', async ({
  page,
  site,
  crawl,
}) => {
  test.setTimeout(crawl.pages.size * 10_000)
  await loadBlankPictures(page, site)
  for (const path of crawl.pages.keys()) {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(path)
    expect.soft(await findSmallTargets(page), path).toEqual([])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      expect.soft(await findOverhang(page), `${path} at ${width} pixels`).toEqual([])
    }
  }
})
