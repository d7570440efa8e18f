import { enter } from './support/enter'
import { bar, draft } from './support/preview-pages'
import { expect, test } from './support/test'

/* What tells a preview from the page of readers, at every width and on paper. */

test('the sign of a preview covers nothing on a phone: it is no wider than the margin', {
  tag: '@once',
}, async ({ page, origin }) => {
  await enter(page.context(), origin)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(draft.path)
  const sign = await bar(page).evaluate((each) => {
    const { position, borderTopWidth, backgroundColor, pointerEvents } = getComputedStyle(each, '::before')
    return { position, borderTopWidth, backgroundColor, pointerEvents }
  })
  expect(sign).toEqual({
    position: 'fixed',
    borderTopWidth: '4px',
    backgroundColor: 'rgba(0, 0, 0, 0)',
    pointerEvents: 'none',
  })
})

test('the sign of the preview stays in the margin of the page', { tag: '@once' }, async ({
  page,
  origin,
}) => {
  await enter(page.context(), origin)
  for (const address of ['/preview/', draft.path, `/preview/report${draft.path}`]) {
    await page.goto(address)
    for (const width of [390, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const sign = await bar(page).evaluate((element) => {
        const { width, borderInlineStartWidth, content } = getComputedStyle(element, '::before')
        const isWord = content.includes('Preview')
        return { isWord, width: Number.parseFloat(isWord ? width : borderInlineStartWidth) }
      })
      expect(sign.isWord).toBe(width >= 1440)
      expect(sign.width).toBeGreaterThan(0)
      const ends = await page
        .locator(':is(main, header) :is(a, button, input, select, summary):visible')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right))
      expect(ends.length).toBeGreaterThan(5)
      expect(Math.max(...ends), `${address} at ${width} pixels`).toBeLessThanOrEqual(width - sign.width)
    }
  }
})

test('a preview is on no paper', { tag: '@once' }, async ({ page, origin }) => {
  await enter(page.context(), origin)
  await page.goto(draft.path)
  await page.emulateMedia({ media: 'print' })
  await expect(bar(page)).toBeHidden()
})
