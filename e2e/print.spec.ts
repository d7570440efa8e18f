import { expect, test } from './support/test'

const article =
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/'

test('an article on paper states its source and date, without navigation', async ({
  page,
  reader,
  siteUrl,
}) => {
  await page.goto(article)
  await page.emulateMedia({ media: 'print' })
  await expect(reader.headline).toBeVisible()
  await expect(page.getByText(siteUrl + article, { exact: true })).toBeVisible()
  await expect(page.getByText('December 19, 2019', { exact: true }).first()).toBeVisible()
  for (const navigation of await page.getByRole('navigation').all()) await expect(navigation).toBeHidden()
  for (const hidden of [reader.skipLink, reader.share, reader.next, reader.related])
    await expect(hidden).toBeHidden()
})

test('the call to action is on one sheet', async ({ page, reader }) => {
  await page.goto(article)
  await page.emulateMedia({ media: 'print' })
  await expect(reader.callToAction).toHaveCSS('break-inside', 'avoid')
})

test('an article can be printed', async ({ page }) => {
  await page.goto(article)
  const pdf = await page.pdf({ format: 'Letter' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
})

test('links on paper show the whole address, and none that counts a campaign', async ({ page, siteUrl }) => {
  await page.goto(article)
  await page.emulateMedia({ media: 'print' })
  const links = await page.locator('main a[href]:visible').evaluateAll((all) =>
    all.map((link) => {
      const { content } = getComputedStyle(link, '::after')
      const shown = content.replace(/attr\(([\w-]+)\)/g, (_, name) => link.getAttribute(name) ?? '')
      return { href: link.getAttribute('href') ?? '', shown: shown.replaceAll('"', '').replaceAll(' ', '') }
    }),
  )
  const away = links.filter(({ href }) => !href.startsWith('#'))
  expect(away.filter(({ href }) => href.startsWith('/')).length).toBeGreaterThan(0)
  expect(away.filter(({ href }) => href.includes('utm_')).length).toBeGreaterThan(0)
  for (const { href, shown } of away) {
    const whole = new URL(href, siteUrl)
    expect(shown, href).toBe(`(${whole.origin}${whole.pathname}${whole.hash})`)
  }
})
