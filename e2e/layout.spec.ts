import { findOverhang } from './support/overhang'
import { expect, test } from './support/test'

const narrowest = { width: 320, height: 640 }

test('nothing scrolls sideways, neither here nor at 320 pixels', async ({ page, crawl, isMobile }) => {
  test.slow()
  for (const path of crawl.pages.keys()) {
    await page.goto(path)
    expect(await findOverhang(page), `${path} at its width`).toEqual([])
    if (!isMobile) continue
    const usual = page.viewportSize()
    await page.setViewportSize(narrowest)
    expect(await findOverhang(page), `${path} at 320 pixels`).toEqual([])
    if (usual) await page.setViewportSize(usual)
  }
})
