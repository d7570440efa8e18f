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
      question.getByRole('link', { name: `Link to this answer to question ${index + 1}` }),
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

test('the list beside the text marks what is read by more than a color, and keeps it in view', {
  tag: '@once',
}, async ({ page, reader }) => {
  // Too low for the whole list.
  await page.setViewportSize({ width: 1280, height: 280 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto(interview)
  const entries = reader.contentsBeside.getByRole('listitem')
  const last = (await entries.count()) - 1
  expect(last).toBeGreaterThanOrEqual(4)
  const listMarked = () =>
    entries.evaluateAll((all) => all.map((each) => getComputedStyle(each, '::after').opacity === '1'))
  for (const read of [last, 0, Math.floor(last / 2)]) {
    await reader.questions
      .nth(read)
      .evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await expect.poll(listMarked).toEqual(Array.from({ length: last + 1 }, (_, index) => index === read))
    await expect(entries.nth(read)).toBeInViewport()
  }
})

test('the link of an answer is an address of its own', async ({ page, reader }) => {
  await page.goto(interview)
  const href = await reader.questions
    .nth(1)
    .getByRole('link', { name: 'Link to this answer to question 2' })
    .getAttribute('href')
  await page.goto(interview + href)
  await expect(reader.questions.nth(1).getByRole('heading', { level: 2 })).toBeInViewport()
})

test('the link of an answer leads to it and marks it, and no other', async ({ page, reader }) => {
  await page.goto(interview)
  const note = 'The address of this page now leads here.'
  const [first, second] = [reader.questions.nth(0), reader.questions.nth(1)]
  await expect(second.getByText(note)).toBeHidden()
  const link = second.getByRole('link', { name: 'Link to this answer to question 2' })
  await link.click()
  await expect(page).toHaveURL(new RegExp(`${await link.getAttribute('href')}$`))
  await expect(second.getByText(note)).toBeVisible()
  await expect(second).toHaveCSS('border-top-width', '6px')
  await expect(first.getByText(note)).toBeHidden()
})

test('on a phone an interview opens with how many questions it has, and each number is above its question', {
  tag: '@once',
}, async ({ page, reader }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(interview)
  const count = await reader.questions.count()
  await expect(reader.contentsFolded.getByText(`The ${count} questions`, { exact: true })).toBeVisible()
  for (const question of await reader.questions.all()) {
    const number = await question.getByText(/^\d\d$/).boundingBox()
    const heading = await question.getByRole('heading', { level: 2 }).boundingBox()
    expect((number?.y ?? 0) + (number?.height ?? 0)).toBeLessThanOrEqual(heading?.y ?? 0)
    expect(heading?.x).toBeCloseTo(number?.x ?? 0, 0)
  }
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

test('each fact of the title block is in one line, on the narrowest phone too', { tag: '@once' }, async ({
  page,
  reader,
}) => {
  await page.goto(interview)
  // The longest of all months.
  await reader.main
    .locator('dl time')
    .first()
    .evaluate((each) => each.replaceChildren('September 30, 2026'))
  for (const width of [320, 360, 390, 768]) {
    await page.setViewportSize({ width, height: 800 })
    for (const fact of await reader.main.getByRole('definition').all()) {
      const lines = await fact.evaluate(
        (each) => each.clientHeight / parseFloat(getComputedStyle(each).lineHeight),
      )
      expect(lines, `${await fact.textContent()} at ${width}`).toBeCloseTo(1, 1)
    }
  }
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

test('share links open the forms of the networks with the public address', { tag: '@once' }, async ({
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

test('links in the text are marked by where they lead', { tag: '@once' }, async ({ page }) => {
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

test('a line of running text holds 62 to 70 characters where there is room', { tag: '@once' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(interview)
  const counts = await page
    .getByRole('main')
    .getByRole('region')
    .getByRole('paragraph')
    .evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const lines = new Map<number, number>()
        const text = paragraph.firstChild
        const length = text instanceof Text ? text.data.length : 0
        for (let index = 0; text && index < length; index += 1) {
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + 1)
          const { top } = range.getBoundingClientRect()
          lines.set(top, (lines.get(top) ?? 0) + 1)
        }
        // The last line ends where the text does.
        return [...lines.values()].slice(0, -1)
      }),
    )
  expect(counts.length).toBeGreaterThan(10)
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(average).toBeGreaterThanOrEqual(62)
  expect(average).toBeLessThanOrEqual(70)
})

test('the title block is seated in the corner of the frame, opaque, at every width', {
  tag: '@once',
}, async ({ page, reader }) => {
  await page.goto(interview)
  for (const width of [320, 768, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const block = reader.main.getByText('Reading time', { exact: true }).locator('xpath=ancestor::dl')
    const box = await block.boundingBox()
    const hero = await reader.main.locator('header').first().boundingBox()
    const inset = (hero?.x ?? 0) + (hero?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0)
    expect(inset, `at ${width}`).toBeCloseTo(27, 0)
    expect((hero?.y ?? 0) + (hero?.height ?? 0) - (box?.y ?? 0) - (box?.height ?? 0)).toBeCloseTo(27, 0)
    await expect(block).toHaveCSS('background-color', 'rgb(28, 29, 30)')
    expect(((await reader.breadcrumbs.boundingBox())?.y ?? 0) - (hero?.y ?? 0), `at ${width}`).toBeCloseTo(
      40,
      0,
    )
  }
})

const normalized = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
