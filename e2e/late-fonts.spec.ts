import type { Page } from '@playwright/test'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'

/* https://web.dev/articles/cls: up to here a page is called steady. It may wrap a title anew, and must not move as a whole. */
const STEADY = 0.1

declare global {
  interface Window {
    shift: number
  }
}

for (const width of [390, 768, 1440])
  test(`nothing moves when the fonts come late, ${width} pixels wide`, async ({ page, site, provoked }) => {
    provoked.push(...errorStatuses)
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/insights/topics/')
    test.skip(!(await hasFallback(page)), 'This machine has none of the faces of styles/fallback-fonts.css')
    await page.addInitScript(addUpShifts)
    const fonts = await holdFonts(page)
    for (const address of kinds[site]) {
      fonts.hold()
      await page.goto(address, { waitUntil: 'commit' })
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      const header = page.getByRole('banner')
      const before = await header.boundingBox()
      fonts.release()
      await page.evaluate(async () => {
        await document.fonts.ready
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
      })
      expect.soft((await header.boundingBox())?.height, address).toBe(before?.height)
      expect.soft(await page.evaluate(() => window.shift), address).toBeLessThan(STEADY)
    }
  })

/** Whether the machine has a face that is scaled to be as wide as the site's own. */
function hasFallback(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    document.fonts.load('1em "Sans Fallback"').then(
      (faces) => faces.length > 0,
      () => false,
    ),
  )
}

function addUpShifts(): void {
  window.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry) window.shift += Number(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Lets no font through while they are held. */
async function holdFonts(page: Page) {
  let released = Promise.resolve()
  let release = () => {}
  await page.route('**/*.woff2', async (route) => {
    await released
    await route.continue()
  })
  return {
    hold: () => {
      released = new Promise((resolve) => {
        release = resolve
      })
    },
    release: () => release(),
  }
}
