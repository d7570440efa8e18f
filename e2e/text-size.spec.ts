import { largeText } from './support/large-text'
import { findBrokenWords, findOverhang } from './support/overhang'
import { errorStatuses, kinds } from './support/page-kinds'
import { expect, test } from './support/test'

test.use(largeText)

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
