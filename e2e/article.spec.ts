import { expect, test } from './support/test'

const interview = '/insights/articles/before-the-trade-show-questions-worth-settling/'
const sections =
  '/insights/articles/the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment/'
const jamesSoto =
  '/insights/articles/making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto/'

test('questions are numbered blocks without their notation', async ({ page, reader }) => {
  await page.goto(interview)
  const questions = await reader.questions.all()
  expect(questions.length).toBeGreaterThanOrEqual(3)
  for (const [index, question] of questions.entries()) {
    const words = await question.getByRole('heading', { level: 2 }).textContent()
    expect(words).not.toMatch(/^\s*Q:/)
    const paragraphs = await question.getByRole('paragraph').allInnerTexts()
    expect(paragraphs.join('\n')).not.toMatch(/^\s*A:/m)
    await expect(
      question.getByRole('link', { name: `Link to the answer to question ${index + 1}` }),
    ).toBeVisible()
  }
  await expect(page.getByText('Q & A', { exact: true }).first()).toBeVisible()
})

test('the list of questions leads to each of them', async ({ page, reader }) => {
  await page.goto(interview)
  const headings = await reader.questions.getByRole('heading', { level: 2 }).allInnerTexts()
  const contents = await reader.openContents()
  const links = contents.getByRole('link')
  const listed = await links.allInnerTexts()
  for (const heading of headings) expect(listed.map(normalized)).toContain(normalized(heading))
  await links.last().click()
  await page.waitForURL(/#./)
  const anchor = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
})

test('the link of an answer is an address of its own', async ({ page, reader }) => {
  await page.goto(interview)
  const href = await reader.questions
    .nth(1)
    .getByRole('link', { name: 'Link to the answer to question 2' })
    .getAttribute('href')
  await page.goto(interview + href)
  await expect(reader.questions.nth(1).getByRole('heading', { level: 2 })).toBeInViewport()
})

test('an article in sections has its contents, which lead to them', async ({ page, reader }) => {
  await page.goto(sections)
  const contents = await reader.openContents()
  const link = contents.getByRole('link').nth(1)
  const words = await link.textContent()
  await link.click()
  await expect(page.getByRole('heading', { level: 2, name: words ?? '', exact: true })).toBeInViewport()
})

test('the title block says what this is, when, and how long', async ({ page }) => {
  await page.goto(jamesSoto)
  await expect(page.getByText('December 19, 2019', { exact: true })).toBeVisible()
  await expect(page.getByText(/^\d+ min read$/).first()).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /^5$/ })).toBeVisible()
})

test('the closing call to action leads to the agency with its campaign', async ({
  page,
  reader,
  siteUrl,
}) => {
  await page.goto(jamesSoto)
  await expect(reader.callToAction.getByRole('heading', { name: 'Take the First Step' })).toBeVisible()
  const href = await reader.callToAction.getByRole('link').getAttribute('href')
  const url = new URL(href ?? '')
  expect(url.origin).toBe(siteUrl)
  expect(url.pathname).toBe('/free-consultation/')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    utm_source: 'insights',
    utm_medium: 'cta',
    utm_campaign: 'making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto',
  })
})

test('share links open the forms of the networks with the public address', async ({
  page,
  reader,
  siteUrl,
}) => {
  await page.goto(jamesSoto)
  const address = siteUrl + jamesSoto
  const hrefs = await reader.share
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThanOrEqual(3)
  for (const href of hrefs) expect([...new URL(href).searchParams.values()]).toContain(address)
})

test('links in the text are marked by where they lead', async ({ page }) => {
  await page.goto('/insights/articles/the-screw-thread-that-made-parts-interchangeable/')
  const outside = page.getByRole('link', { name: 'easier for ordinary machinists to cut' })
  await expect(outside).toHaveAttribute('rel', /noopener/)
  const own = page.getByRole('link', { name: 'part numbers and data sheets' })
  await expect(own).toHaveAttribute('href', /^\/insights\/articles\/.*\/$/)
  await expect(own).not.toHaveAttribute('rel')
})

test('pictures are there, sized and described', async ({ page }) => {
  await page.goto(jamesSoto)
  const hero = page.getByRole('img', { name: 'Engineering drawing of gears in mesh' })
  await expect(hero).toBeVisible()
  await expect
    .poll(() => hero.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(300)
  const unsized = await page
    .locator('img')
    .evaluateAll((images) =>
      images.filter((image) => !image.hasAttribute('width') || !image.hasAttribute('alt')),
    )
  expect(unsized).toHaveLength(0)
})

const normalized = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
