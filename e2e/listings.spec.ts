import { readContent } from './support/content-folder'
import { expect, test } from './support/test'

test('the pages of a listing lead from one to the next and hold every article once, newest first', {
  tag: '@once',
}, async ({ page, reader, site }) => {
  await page.goto('/insights/articles/')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const found: { path: string | null; day: string | null }[] = []
  for (let number = 1; ; number += 1) {
    expect(reader.path()).toBe(number === 1 ? '/insights/articles/' : `/insights/articles/page/${number}/`)
    await expect(pages.locator('[aria-current]')).toHaveText(String(number))
    for (const card of await reader.main.getByRole('article').all())
      found.push({
        path: await card.getByRole('heading').getByRole('link').getAttribute('href'),
        day: await card.getByRole('time').getAttribute('datetime'),
      })
    const next = pages.getByRole('link', { name: 'Next page' })
    if ((await next.count()) === 0) break
    expect(found).toHaveLength(number * 12)
    await next.click()
    await page.waitForURL(`**/page/${number + 1}/`)
  }
  const expected = readContent(site).filter(({ file, isPublic }) => isPublic && file.startsWith('articles/'))
  expect(new Set(found.map(({ path }) => path)).size).toBe(expected.length)
  expect(found).toHaveLength(expected.length)
  expect(found.length).toBeGreaterThan(24)
  expect(found.map(({ day }) => day)).toEqual(
    expected
      .map(({ date }) => date)
      .sort()
      .reverse(),
  )
})

test('from its second page on a listing is a register: by year, each sheet with its number, in few screens', async ({
  page,
  reader,
}) => {
  await page.goto('/insights/articles/')
  await expect(reader.main.getByRole('region')).toHaveCount(0)
  const count = Number(/(\d+) pieces/i.exec((await reader.main.textContent()) ?? '')?.[1])
  await page.goto('/insights/articles/page/2/')
  const years = await reader.main.getByRole('region').all()
  expect(years.length).toBeGreaterThan(0)
  const sheets: number[] = []
  for (const year of years) {
    const name = await year.getByRole('heading', { level: 2 }).textContent()
    for (const row of await year.getByRole('article').all()) {
      await expect(row.getByRole('time')).toHaveAttribute('datetime', new RegExp(`^${name}-`))
      sheets.push(
        Number(/Sheet\s+(\d+)/.exec((await row.getByText(/^Sheet\s+\d+$/).textContent()) ?? '')?.[1]),
      )
    }
  }
  expect(sheets).toEqual(Array.from({ length: 12 }, (_, index) => count - 12 - index))
  const rows = await reader.main.getByRole('article').all()
  const boxes = await Promise.all(rows.map((row) => row.boundingBox()))
  const heights = boxes.map((box) => box?.height ?? 0).toSorted((a, b) => a - b)
  expect(heights[6], 'a row, for the most part').toBeLessThan(140)
})

test('a topic of many pieces is a register from its first page on', { tag: '@once' }, async ({
  page,
  reader,
}) => {
  await page.goto('/insights/topics/listed/')
  const year = reader.main.getByRole('region', { name: '2015' })
  await expect(year.getByRole('article')).toHaveCount(12)
  await expect(year.getByRole('article').first()).toContainText(/Sheet\s*26/)
})

test('no card of a listing is left alone in the last row', { tag: '@once' }, async ({ page, reader }) => {
  for (const path of ['/insights/', '/insights/articles/', '/insights/videos/', '/insights/podcast/']) {
    await page.goto(path)
    for (const width of [768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const list = reader.main.getByRole('list').filter({ has: page.getByRole('article') })
      const boxes = await list
        .getByRole('article')
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON()))
      const last = boxes.at(-1)
      const inLastRow = boxes.filter(({ bottom }) => bottom > last.top)
      const end = await list.evaluate((each) => each.getBoundingClientRect().right)
      expect(Math.max(...inLastRow.map(({ right }) => right)), `${path} at ${width}`).toBeCloseTo(end, 0)
    }
  }
})

test('numbers and "previous" lead back to the first page, which is at the listing’s own address', async ({
  page,
  reader,
}) => {
  await page.goto('/insights/articles/page/3/')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('link', { name: 'Previous page' }).click()
  await page.waitForURL('**/insights/articles/page/2/')
  await expect(page).toHaveTitle('Articles, page 2 | INDUSTRIAL')
  await expect(reader.headline).toHaveText('Articles, page 2')
  await pages.getByRole('link', { name: 'Page 1', exact: true }).click()
  await page.waitForURL('**/insights/articles/')
  await expect(pages.getByRole('link', { name: 'Previous page' })).toHaveCount(0)
})

test('videos and episodes have listings of their own, which every page links', async ({ page, reader }) => {
  for (const [name, path, kind] of [
    ['Videos', '/insights/videos/', 'Video'],
    ['Podcast', '/insights/podcast/', 'Podcast'],
  ] as const) {
    await page.goto('/insights/articles/')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
    await page.waitForURL(`**${path}`)
    await expect(reader.headline).toHaveText(name)
    const cards = await reader.main.getByRole('article').all()
    expect(cards.length).toBeGreaterThan(1)
    for (const card of cards) await expect(card.getByText(kind, { exact: true })).toBeVisible()
    const title = await reader.cards.first().textContent()
    await reader.cards.first().click()
    await expect(reader.headline).toHaveText(title ?? '')
    await reader.breadcrumbs.getByRole('link', { name }).click()
    await page.waitForURL(`**${path}`)
  }
})

test('a fun fact is among the articles and says what it is', { tag: '@once' }, async ({ page, reader }) => {
  await page.goto('/insights/topics/listed/')
  const fact = reader.main.getByRole('article').filter({ hasText: 'Listed Article 25' })
  await expect(fact.getByText('Fun fact')).toBeVisible()
  const other = reader.main.getByRole('article').filter({ hasText: 'Listed Article 24' })
  await expect(other.getByText('Fun fact')).toHaveCount(0)
})

test('topics lead from an article to all that share them, in any spelling', async ({ page, reader }) => {
  await page.goto('/insights/videos/a-short-in-its-own-words/')
  const topics = page.getByRole('navigation', { name: 'Topics' })
  await topics.getByRole('link', { name: /^workholding 2 pieces$/i }).click()
  await page.waitForURL('**/insights/topics/workholding/')
  await expect(reader.cards).toHaveText(['The Tool Room, with Pat Example', 'A Short Without a Picture'])

  // The front is long, and smooth scrolling to its end outlasts a click.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/insights/')
  await topics.getByRole('link', { name: /^Listed / }).click()
  await page.waitForURL('**/insights/topics/listed/')
  await page.getByRole('link', { name: 'Next page' }).click()
  await page.waitForURL('**/insights/topics/listed/page/2/')
  await expect(page).toHaveTitle('Listed, page 2 | INDUSTRIAL')
})

test('an index holds every topic, from A to Z', { tag: '@once' }, async ({ page, reader }) => {
  await page.goto('/insights/')
  await page.getByRole('link', { name: 'All topics, from A to Z' }).click()
  await page.waitForURL('**/insights/topics/')
  await expect(page).toHaveTitle('Topics for industrial marketers | INDUSTRIAL')
  await expect(reader.headline).toHaveText('Topics')
  const topics = reader.main.getByRole('listitem').getByRole('link', { name: / pieces?$/ })
  const names = (await topics.allInnerTexts()).map((name) => name.replace(/\s*\d+\s*pieces?$/, ''))
  expect(names.length).toBeGreaterThan(3)
  expect(names).toEqual(names.toSorted(new Intl.Collator('en-US', { numeric: true }).compare))
  await topics.filter({ hasText: /^Workholding/i }).click()
  await page.waitForURL('**/insights/topics/workholding/')
  await expect(reader.cards).toHaveCount(2)
  await expect(page.getByRole('link', { name: /^RSS of Workholding$/i })).toHaveAttribute(
    'href',
    '/insights/topics/workholding/rss.xml',
  )
  await reader.breadcrumbs.getByRole('link', { name: 'Topics' }).click()
  await page.waitForURL('**/insights/topics/')
})

test('the front leads to each kind', { tag: '@once' }, async ({ page }) => {
  await page.goto('/insights/')
  const library = page.getByRole('region', { name: 'The whole library' })
  for (const [pieces, folder] of [
    ['articles', 'articles'],
    ['videos', 'videos'],
    ['episodes', 'podcast'],
  ])
    await expect(library.getByRole('link', { name: new RegExp(`^All ${pieces}`) })).toHaveAttribute(
      'href',
      `/insights/${folder}/`,
    )
})
