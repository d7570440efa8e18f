import { expect, test } from './support/test'

const interview = '/insights/articles/before-the-trade-show-questions-worth-settling/'
const searchFor = (query: string, more = '') => `/insights/search/?q=${encodeURIComponent(query)}${more}`

test('the field in the header leads to what was looked for', async ({ page, reader }) => {
  await page.goto('/insights/')
  await page.getByRole('banner').getByRole('searchbox', { name: 'Search the insights' }).fill('trade show')
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
  await page.waitForURL('**/insights/search/?q=trade+show')
  await expect(page).toHaveTitle(/trade show.*INDUSTRIAL/)
  await expect(reader.main.getByRole('searchbox')).toHaveValue('trade show')
  await expect(reader.cards.first()).toHaveText(/^Before the Trade Show/)
  await expect(reader.main.locator('mark').first()).toHaveText('Trade')
})

test('the page that searches has one field, and on phones it is where every page has it', async ({
  page,
}) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/insights/')
    const usual = await page.getByRole('searchbox').boundingBox()
    await page.goto(searchFor('trade'))
    const field = page.getByRole('searchbox')
    await expect(field).toHaveCount(1)
    await expect(field).toHaveValue('trade')
    if (width < 768) expect(await field.boundingBox(), `${width} pixels`).toEqual(usual)
  }
})

test('a search goes from field to answer with keys alone', async ({ page, reader }) => {
  await page.goto('/insights/')
  const field = page.getByRole('banner').getByRole('searchbox')
  for (let press = 0; press < 4; press += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(field).toBeFocused()
  await page.keyboard.type('whom to send to the booth')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/insights/search/**')
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    if (await reader.cards.first().evaluate((element) => element === document.activeElement)) break
  }
  await expect(reader.cards.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${interview}**`)
})

test('a hit in an interview leads to the very question', async ({ page, reader }) => {
  await page.goto(searchFor('decide whether to exhibit'))
  const first = reader.main.getByRole('article').first()
  await expect(first).toContainText('How do we decide whether to exhibit at all?')
  await first.getByRole('link').click()
  await page.waitForURL(`**${interview}#*`)
  const question = page.getByRole('heading', { name: 'How do we decide whether to exhibit at all?' })
  await expect(question).toBeInViewport()
  expect(await question.getAttribute('id')).toBe(decodeURIComponent(new URL(page.url()).hash.slice(1)))
})

test('a hit in a section leads to its heading, with a sentence around the match', async ({
  page,
  reader,
}) => {
  await page.goto(searchFor('fasteners thread 1864'))
  const [first] = await reader.main.getByRole('article').all()
  await expect(first?.locator('mark').first() ?? reader.main).toBeVisible()
  await first?.getByRole('link').click()
  await page.waitForURL('**/insights/articles/*/#*')
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
})

for (const [what, query] of [
  ['the beginning of a word', 'exhib'],
  ['another case and accents', 'ÉXHIBÍT'],
  ['the plural', 'exhibits'],
  ['two letters in the wrong order', 'exhbiit'],
] as const)
  test(`${what} finds it`, { tag: '@once' }, async ({ page, reader }) => {
    await page.goto(searchFor(query))
    await expect(reader.cards.filter({ hasText: /^Before the Trade Show/ })).toBeVisible()
  })

test('an abbreviation finds what only the title for search engines says', { tag: '@once' }, async ({
  page,
  reader,
}) => {
  await page.goto(searchFor('RFQ'))
  await expect(reader.cards.filter({ hasText: /^The Request-for-Quote Form/i })).toBeVisible()
})

test('a typo finds it too, and the right spelling is suggested', async ({ page, reader }) => {
  await page.goto(searchFor('exhibbit'))
  await expect(reader.cards.filter({ hasText: /^Before the Trade Show/ })).toBeVisible()
  await reader.main.getByRole('link', { name: /^exhibit/ }).click()
  await page.waitForURL(/\?q=exhibit/)
  await expect(reader.main).not.toContainText('Did you mean')
})

test('filters narrow the results down, keep the query, and lead back', async ({ page, reader }) => {
  await page.goto(searchFor('marketing'))
  const all = await reader.cards.count()
  const filters = page.getByRole('navigation', { name: 'Narrow down' })
  const interviews = filters.getByRole('link', { name: /^Q & A/ })
  const count = Number(/\d+/.exec((await interviews.textContent()) ?? '')?.[0])
  await interviews.click()
  await page.waitForURL('**/insights/search/?q=marketing&kind=*')
  await expect(reader.cards).toHaveCount(count)
  expect(count).toBeLessThan(all)
  const topic = filters.getByRole('list').last().getByRole('link').first()
  const left = Number(/\d+/.exec((await topic.textContent()) ?? '')?.[0])
  await topic.click()
  await page.waitForURL(/kind=.*&topic=|topic=.*&kind=/)
  await expect(reader.cards).toHaveCount(left)
  await reader.main.getByRole('link', { name: 'every kind and topic' }).click()
  await expect(reader.cards).toHaveCount(all)
})

test('the small word alone says how it was taken', { tag: '@once' }, async ({ page, reader }) => {
  await page.goto(searchFor('the'))
  await expect(reader.main).toContainText('it was looked for in titles and headings')
  expect(await reader.cards.count()).toBeGreaterThan(0)
})

test('nothing found, and nothing asked, still show a way in', { tag: '@once' }, async ({ page, reader }) => {
  for (const address of [searchFor('qqqqqqqq'), '/insights/search/', searchFor('  ')]) {
    await page.goto(address)
    await expect(reader.main.getByRole('region', { name: 'Topics' }).getByRole('link').first()).toBeVisible()
    expect(
      await reader.main
        .getByRole('region', { name: /latest/ })
        .getByRole('article')
        .count(),
    ).toBe(3)
  }
})

test('any input is shown back as text and breaks nothing', { tag: '@once' }, async ({ page, reader }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`)
  })
  const inputs = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE articles; --",
    '../../etc/passwd %00 %',
    '(((((a+)+)+)+)+$',
    '__proto__ constructor toString hasOwnProperty',
    'שלום عالم',
    '機械部品のカタログ',
    '👩‍🔧⚙️',
    'Z̷̢̛a̵l̶g̷o̴',
  ]
  for (const input of inputs) {
    const response = await page.goto(searchFor(input))
    expect(response?.status(), input).toBe(200)
    await expect(reader.main.getByRole('searchbox'), input).toHaveValue(input)
    await expect(reader.headline).toHaveText('Search')
    expect(await reader.main.locator('script, img[src="x"]').count()).toBe(0)
  }
})

test('what is longer than two hundred characters is cut, and that is said', { tag: '@once' }, async ({
  page,
  reader,
}) => {
  await page.goto(searchFor(`booth ${'bearing '.repeat(500)}`))
  await expect(reader.main).toContainText('cut after 200 characters')
  expect((await reader.main.getByRole('searchbox').inputValue()).length).toBeLessThanOrEqual(200)
  await page.goto(searchFor('booth'))
  await expect(reader.main).not.toContainText('cut after')
})

test('repeated and senseless parameters are taken calmly', { tag: '@once' }, async ({ page, reader }) => {
  await page.goto(searchFor('booth', '&q=thread&kind=a&kind=b&page=-1&page=x'))
  await expect(reader.main.getByRole('searchbox')).toHaveValue('booth')
  await expect(reader.main).toContainText('Nothing found')
  await page.goto(searchFor('booth', '&page=999999'))
  expect(await reader.cards.count()).toBeGreaterThan(0)
})

test('search engines are kept out of results', { tag: '@once' }, async ({ page }) => {
  await page.goto(searchFor('booth'))
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
})

test('the page of a missing address offers the search', async ({ page, provoked }) => {
  provoked.push(404)
  await page.goto('/nothing-here/')
  // In the page, or on phones in the header alone.
  await page.getByRole('searchbox').last().fill('booth')
  await page.getByRole('button', { name: 'Search' }).last().click()
  await page.waitForURL('**/insights/search/?q=booth')
})
