import { expect, test } from './support/test'

const seedTitle = /James Soto$/
const seedSlug = 'making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto'

test('the front leads to the insights', { tag: '@once' }, async ({ page, reader }) => {
  await page.goto('/')
  expect(reader.path()).toBe('/insights/')
  await expect(reader.headline).toHaveCount(1)
  await expect(page).toHaveTitle(/INDUSTRIAL/)
})

test('from the insights to an article, on to the next one and back up', async ({ page, reader }) => {
  await page.goto('/insights/')
  const latest = await reader.cards.first().textContent()
  await reader.cards.first().click()
  await expect(reader.headline).toHaveText(latest ?? '')

  const first = reader.path()
  await reader.next.getByRole('link').click()
  await expect(reader.headline).not.toHaveText(latest ?? '')
  expect(reader.path()).not.toBe(first)

  const second = reader.path()
  const related = reader.related.getByRole('link')
  expect(await related.count()).toBeGreaterThanOrEqual(3)
  const title = await related.first().textContent()
  await related.first().click()
  await expect(reader.headline).toHaveText(title ?? '')
  expect(reader.path()).not.toBe(second)

  await reader.breadcrumbs.getByRole('link', { name: 'Articles' }).click()
  await page.waitForURL('**/insights/articles/')
  await reader.breadcrumbs.getByRole('link', { name: 'Insights' }).click()
  await page.waitForURL('**/insights/')
})

test('the list of articles starts with the newest and leads to the oldest', async ({ page, reader }) => {
  await page.goto('/insights/articles/')
  const days = await page
    .getByRole('main')
    .getByRole('article')
    .getByRole('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(days.length).toBeGreaterThan(10)
  expect(days).toEqual([...days].sort().reverse())
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.waitForURL('**/insights/articles/page/2/')
  await reader.cards.filter({ hasText: seedTitle }).click()
  await page.waitForURL(`**/insights/articles/${seedSlug}/`)
})

test('a click anywhere on a card opens it', async ({ page, reader }) => {
  await page.goto('/insights/')
  const card = page.getByRole('main').getByRole('article').nth(1)
  const title = await card.getByRole('heading').textContent()
  await card.click()
  await expect(reader.headline).toHaveText(title ?? '')
})

test('main and footer navigation lead around', async ({ page, reader }) => {
  await page.goto('/insights/articles/')
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^INDUSTRIAL/ })
    .click()
  await page.waitForURL('**/insights/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Articles' }).click()
  await page.waitForURL('**/insights/articles/')
  const footer = page.getByRole('navigation', { name: 'Footer' })
  await footer.getByRole('link', { name: 'Insights' }).click()
  await page.waitForURL('**/insights/')
  expect(reader.path()).toBe('/insights/')
  await footer.getByRole('link', { name: 'Topics' }).click()
  await page.waitForURL('**/insights/topics/')
})

for (const address of ['/nothing/', '/insights/articles/nothing-of-the-kind/', '/insights/nothing/at/all/'])
  test(`an unknown address answers 404 and helps: ${address}`, async ({ page, reader, provoked }) => {
    provoked.push(404)
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(reader.headline).toBeVisible()
    await expect(page).toHaveTitle(/not found/i)
    expect(await reader.cards.count()).toBeGreaterThan(0)
    await reader.main.getByRole('link', { name: 'All articles' }).first().click()
    await page.waitForURL('**/insights/articles/')
  })

test('the header marks where the reader is', async ({ page, provoked }) => {
  const main = page.getByRole('navigation', { name: 'Main' })
  const articles = main.getByRole('link', { name: 'Articles' })
  await page.goto('/insights/')
  await expect(page.getByRole('banner').getByRole('link', { name: /^INDUSTRIAL/ })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(main.locator('[aria-current]')).toHaveCount(0)
  const unmarked = await articles.evaluate((link) => getComputedStyle(link).textDecorationThickness)
  await page.goto('/insights/articles/')
  await expect(articles).toHaveAttribute('aria-current', 'page')
  await expect(articles).not.toHaveCSS('text-decoration-thickness', unmarked)
  for (const path of ['/insights/articles/page/2/', `/insights/articles/${seedSlug}/`]) {
    await page.goto(path)
    await expect(articles).toHaveAttribute('aria-current', 'true')
  }
  // There is no page, so that it is part of nothing.
  provoked.push(404)
  await page.goto('/insights/articles/nothing-of-the-kind/')
  await expect(page.getByRole('banner').locator('[aria-current]')).toHaveCount(0)
})

test('the header is of one height on every kind of page', { tag: '@once' }, async ({ page, provoked }) => {
  provoked.push(404)
  const heights: Record<number, Set<number | undefined>> = { 390: new Set(), 768: new Set(), 1440: new Set() }
  for (const path of [
    '/insights/',
    `/insights/articles/${seedSlug}/`,
    '/insights/search/?q=trade',
    '/nothing/',
  ]) {
    await page.goto(path)
    for (const [width, seen] of Object.entries(heights)) {
      await page.setViewportSize({ width: Number(width), height: 900 })
      seen.add((await page.getByRole('banner').boundingBox())?.height)
    }
  }
  for (const [width, seen] of Object.entries(heights)) expect([...seen], `at ${width} pixels`).toHaveLength(1)
})

test('an address with a slip shows first what may be meant, then the search', async ({
  page,
  reader,
  provoked,
}) => {
  provoked.push(404)
  await page.goto('/insights/articles/what-a-plant-tour-shoud-teach-your-websit/')
  const guesses = reader.main.getByRole('region', { name: 'What you may have meant' })
  await expect(guesses.getByRole('link').first()).toHaveText('What a Plant Tour Should Teach Your Website')
  // On phones the field of the header, just above, is the only one.
  if ((page.viewportSize()?.width ?? 0) < 768) {
    await expect(page.getByRole('searchbox')).toHaveCount(1)
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeVisible()
    return
  }
  const guess = await guesses.boundingBox()
  const search = await reader.main.getByRole('searchbox').boundingBox()
  expect((guess?.y ?? 0) + (guess?.height ?? 0)).toBeLessThan(search?.y ?? 0)
})

test('header and footer lead to the agency', { tag: '@once' }, async ({ page, siteUrl }) => {
  await page.goto('/insights/')
  const footer = page.getByRole('contentinfo')
  const agency = footer.getByRole('navigation', { name: 'Agency' })
  await expect(footer.getByRole('link', { name: /^INDUSTRIAL/ })).toHaveAttribute('href', `${siteUrl}/`)
  await expect(agency.getByRole('link', { name: 'Agency home' })).toHaveAttribute('href', `${siteUrl}/`)
  const consultation = `${siteUrl}/free-consultation/`
  await expect(agency.getByRole('link', { name: 'Free consultation' })).toHaveAttribute('href', consultation)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Free consultation' }),
  ).toHaveAttribute('href', consultation)
})

test('a page is fetched while the pointer rests on its link, and a search is not', { tag: '@once' }, async ({
  page,
  context,
  reader,
}) => {
  const devtools = await context.newCDPSession(page)
  const fetched: string[] = []
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.push(new URL(prefetchUrl).pathname)
  })
  await devtools.send('Preload.enable')
  await page.goto('/insights/search/?q=marketing')
  await page.getByRole('navigation', { name: 'Narrow down' }).getByRole('link').first().hover()
  const link = reader.main.getByRole('article').getByRole('link').first()
  await link.hover()
  const { pathname } = new URL((await link.getAttribute('href')) ?? '', page.url())
  await expect.poll(() => fetched).toEqual([pathname])
})
