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

test('an article can be printed', async ({ page }) => {
  await page.goto(article)
  const pdf = await page.pdf({ format: 'Letter' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
})
