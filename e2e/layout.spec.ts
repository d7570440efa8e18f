import { expect, test } from './support/test'

const narrowest = { width: 320, height: 640 }

test('nothing scrolls sideways, neither here nor at 320 pixels', async ({ page, crawl, isMobile }) => {
  test.slow()
  for (const path of crawl.pages.keys()) {
    await page.goto(path)
    expect(await overhang(), `${path} at its width`).toEqual([])
    if (!isMobile) continue
    const usual = page.viewportSize()
    await page.setViewportSize(narrowest)
    expect(await overhang(), `${path} at 320 pixels`).toEqual([])
    if (usual) await page.setViewportSize(usual)
  }

  /** The elements that make the page wider than the window; none when it is not. */
  function overhang() {
    return page.evaluate(() => {
      const root = document.documentElement
      const width = window.innerWidth
      if (root.scrollWidth <= Math.min(width, root.clientWidth)) return []
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .slice(0, 5)
        .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
        .concat([`scroll width ${root.scrollWidth}, window ${width}`])
    })
  }
})
