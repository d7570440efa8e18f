import { enter } from './support/enter'
import { largeText } from './support/large-text'
import { findOverhang } from './support/overhang'
import { draft } from './support/preview-pages'
import { expect, test } from './support/test'

test.use(largeText)

test('text of twice the size does not scroll sideways where marketers preview', async ({ page, origin }) => {
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
