import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const whatRan = (page: Page) => page.evaluate(() => Reflect.get(window, 'hostile'))

test('no hostile line runs', { tag: '@once' }, async ({ page, reader }) => {
  for (const name of [
    'hostile-markup',
    'hostile-buttons',
    'hostile-script-ends',
    'hostile-comments',
    'an-unclosed-script',
  ]) {
    await page.goto(`/insights/articles/${name}/`)
    await expect(reader.headline).toBeVisible()
    expect(await whatRan(page), name).toBeUndefined()
  }
})

/* The control: the same structured data with its angle brackets as they were typed. */
test('hostile lines run in structured data that is not escaped', { tag: '@once' }, async ({
  page,
  baseURL,
}) => {
  const path = '/insights/articles/hostile-script-ends/'
  const html = await (await fetch(baseURL + path)).text()
  const [data = ''] = /<script type="application\/ld\+json".*?<\/script>/s.exec(html) ?? []
  const body = data.replaceAll('\\u003c', '<').replaceAll('\\u003e', '>')
  await page.route(path, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(path)
  await expect.poll(() => whatRan(page)).toBe('title')
})

test('hostile labels are shown as they were typed', { tag: '@once' }, async ({ page, reader }) => {
  await page.goto('/insights/articles/hostile-buttons/')
  const closing = reader.callToAction.getByRole('link')
  await expect(closing).toHaveText(/^<img src=x .*>Closing button$/)
  await expect(page.getByRole('link', { name: /Hero button$/ })).toBeVisible()
})

test('no reader meets a broken picture', async ({ page }) => {
  for (const name of ['missing-pictures', 'no-pictures', 'hostile-markup', 'paths-with-spaces']) {
    await page.goto(`/insights/articles/${name}/`)
    for (const image of await page.locator('article img').all()) {
      await image.scrollIntoViewIfNeeded()
      await expect
        .poll(() => image.evaluate((each) => each instanceof HTMLImageElement && each.naturalWidth), name)
        .toBeGreaterThan(0)
    }
  }
})

test('the speaker is named once and a heading of the answer stays in it', { tag: '@once' }, async ({
  page,
  reader,
}) => {
  await page.goto('/insights/articles/a-full-interview/')
  await expect(page.getByText('Sam Speaker answers')).toHaveCount(1)
  await expect(reader.questions).toHaveCount(3)
  const inside = reader.questions
    .first()
    .getByRole('heading', { level: 3, name: 'A heading inside the answer' })
  await expect(inside).toBeVisible()
})
test('a wide table scrolls in its own frame, which keys can reach', async ({ page, isMobile }) => {
  await page.goto('/insights/articles/tables-footnotes-code/')
  const frame = page.getByRole('region', { name: /^Table: Thread Angle/ })
  await frame.focus()
  await expect(frame).toBeFocused()
  const [content, shown] = await frame.evaluate((each) => [each.scrollWidth, each.clientWidth])
  if (isMobile) expect(content).toBeGreaterThan(shown ?? 0)
})

test('a footnote leads to its note and back', async ({ page }) => {
  await page.goto('/insights/articles/tables-footnotes-code/')
  await page.getByRole('link', { name: '2', exact: true }).click()
  await expect(page.getByText('The second note')).toBeInViewport()
  await page.getByRole('link', { name: /^Back to reference 2/ }).click()
  await expect(page.getByText('A claim')).toBeInViewport()
})

test('a short quote is pulled beside the text where there is room, and stays in it elsewhere', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/insights/articles/a-full-interview/')
  const quote = page.getByRole('blockquote').first()
  const text = quote.locator('..')
  for (const [width, isBeside] of [
    [390, false],
    [1024, false],
    [1280, true],
    [1920, true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    const [pulled, column] = [await quote.boundingBox(), await text.boundingBox()]
    const end = (column?.x ?? 0) + (column?.width ?? 0)
    expect((pulled?.x ?? 0) >= end, `beside at ${width}`).toBe(isBeside)
    expect((pulled?.x ?? 0) + (pulled?.width ?? 0)).toBeLessThanOrEqual(width)
  }
})
