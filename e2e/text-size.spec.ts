import { browserFlags, findBrowser } from '@/scripts/steps/browser'
import { enter } from './support/enter'
import { findBrokenWords, findOverhang } from './support/overhang'
import { errorStatuses, kinds } from './support/page-kinds'
import { draft } from './support/preview-pages'
import { expect, test } from './support/test'

/* The browser's own setting: its usual size is 16. */
test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [...browserFlags(), '--blink-settings=defaultFontSize=32'],
  },
})

test('text of twice the size neither scrolls sideways nor breaks a word on a phone', async ({
  page,
  site,
  provoked,
}) => {
  test.setTimeout(kinds[site].length * 10_000)
  provoked.push(...errorStatuses)
  for (const address of kinds[site]) {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(address)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    expect.soft(await findOverhang(page), address).toEqual([])
    expect.soft(await findBrokenWords(page), address).toEqual([])
    await page.setViewportSize({ width: 320, height: 568 })
    expect.soft(await findOverhang(page), `${address} at 320 pixels`).toEqual([])
  }
})

test('nor does it where marketers preview', async ({ page, site, origin }) => {
  test.skip(site === 'shipped', 'Nobody previews there.')
  await enter(page.context(), origin)
  await page.setViewportSize({ width: 320, height: 568 })
  for (const address of [
    '/preview/',
    '/preview/as-of/',
    '/preview/calendar/',
    `/preview/report${draft.path}`,
    `/preview/share${draft.path}`,
    `/preview/notes${draft.path}`,
  ]) {
    await page.goto(address)
    expect.soft(await findOverhang(page), address).toEqual([])
  }
})
