import type { Page } from '@playwright/test'
import { previewSecret } from './sites/sites'
import { readContent } from './support/content-folder'
import { findViolations, wcagRules } from './support/find-violations'
import { makeLink } from './support/make-link'
import { cookiesOf, ownAddress, trySecret } from './support/sign-in'
import { expect, test } from './support/test'

const draft = { path: '/insights/articles/a-quiet-draft/', title: 'Umberlatticetitle' }
const scheduled = { path: '/insights/articles/marzipanvalve-permalink/', title: 'Marzipanvalvetitle' }
const unfinished = {
  file: 'articles/an-unfinished-draft.md',
  path: '/insights/articles/an-unfinished-draft/',
}

/** Signs in without the form, as someone who did so before. */
async function enter(page: Page, origin: string): Promise<void> {
  const cookies = cookiesOf(await trySecret(origin, previewSecret)).split('; ')
  await page.context().addCookies(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=')
      return { name, value: value.join('='), url: origin, httpOnly: true }
    }),
  )
}

const bar = (page: Page) => page.getByRole('complementary', { name: 'Preview' })
const entry = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })

/** Checked where scripts run, which the checker needs; the pages are the same without. */
async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return
  const violations = await findViolations(page, [...wcagRules, 'best-practice'])
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('a marketer signs in by keyboard alone, and finds everything unpublished on the dashboard', async ({
  page,
}) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': ownAddress() })
  await page.goto('/preview/')
  await expectAccessible(page)
  await page.getByLabel('Preview secret').focus()
  await page.keyboard.type('not the secret')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('That is not the secret')

  const field = page.getByLabel('Preview secret')
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(
    /^That is not the secret.* Ask the person who runs the site/,
  )
  await expectAccessible(page)
  await page.keyboard.type(previewSecret)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard')
  const unpublished = readContent('hard').filter((file) => !file.isPublic && file.file !== unfinished.file)
  for (const { title } of unpublished) await expect(entry(page, title)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Scheduled (2)' }).getByRole('listitem')).not.toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Recently published (10)' })).toBeVisible()
  await expect(entry(page, draft.title)).toContainText(/Article.+Dated December 31, 2024.+\d+ words/)
  await expect(entry(page, draft.title)).toContainText('1 error, 3 warnings')
  await expect(entry(page, scheduled.title)).toContainText('Appears January 1, 2199')
  await expect(entry(page, 'Saffronpistontitle')).toContainText('No problems')
  await expect(page.getByRole('region', { name: 'Withdrawn (1)' })).toContainText(
    /Published May 6, 2019 · Withdrawn May 6, 2020 at 12:00.PM/,
  )
  await expect(page.getByRole('region', { name: 'Going (1)' })).toContainText('Goes on June 1, 2199')
  await expectAccessible(page)
})

test('a draft that cannot be shown yet keeps no other piece back, and marketers alone learn what is wrong', async ({
  page,
  origin,
  provoked,
}) => {
  provoked.push(404)
  expect((await page.goto(unfinished.path))?.status()).toBe(404)
  await expect(page.getByRole('main')).not.toContainText('cannot be shown yet')

  await enter(page, origin)
  await page.goto('/preview/')
  const faulty = page.getByRole('region', { name: 'Cannot be shown yet (1)' }).getByRole('listitem')
  await expect(faulty.filter({ hasText: unfinished.file })).toContainText('1 error')
  await expectAccessible(page)
  await page.getByRole('link', { name: `What to fix in ${unfinished.file}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article cannot be shown yet')
  await expect(page.getByRole('main')).toContainText('Line 3, field date.')
  await expectAccessible(page)
  await page.goto(`/preview/report${unfinished.path}`)
  await expect(page.getByRole('main')).toContainText('Line 3, field date.')
})

test('the whole site shows drafts in their places, under a bar that says so', async ({ page, origin }) => {
  await enter(page, origin)
  await page.goto('/insights/')
  await expect(bar(page)).toContainText(
    'Drafts, scheduled and withdrawn pieces are shown; readers don’t see those.',
  )
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('Saffronpistontitle')
  await page.goto('/insights/articles/')
  await expect(page.getByRole('main').getByRole('link', { name: draft.title })).toBeVisible()
  await page.goto('/insights/search/?q=umberlatticeopening')
  await page.getByRole('main').getByRole('link', { name: draft.title }).click()
  await expect(page).toHaveURL(new RegExp(draft.path))
  await expect(bar(page)).toContainText('Readers don’t see this yet.')
  await expect(bar(page)).toContainText('Draft')
  await expect(bar(page).getByRole('link', { name: 'Report' })).toContainText('1 error, 3 warnings')
  await expectAccessible(page)
  await page.goto('/insights/articles/no-pictures/')
  await expect(bar(page)).toContainText('Readers see this page too.')
  await page.goto('/insights/articles/no-pictures')
  await expect(page).toHaveURL(/no-pictures\/$/)
})

test('the sign of a preview covers nothing on a phone: it is no wider than the margin', {
  tag: '@once',
}, async ({ page, origin }) => {
  await enter(page, origin)
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

test('a preview is on no paper', { tag: '@once' }, async ({ page, origin }) => {
  await enter(page, origin)
  await page.goto(draft.path)
  await page.emulateMedia({ media: 'print' })
  await expect(bar(page)).toBeHidden()
})

test('the report says what is wrong, worst first, and shows the place', async ({ page, origin }) => {
  await enter(page, origin)
  await page.goto(draft.path)
  await bar(page).getByRole('link', { name: 'Report' }).click()
  await expect(page.getByText('Not ready yet: one thing to fix first')).toBeVisible()
  const findings = page.getByRole('region', { name: 'What the check found (4)' }).getByRole('listitem')
  await expect(findings.nth(0)).toContainText('Fix')
  await expect(findings.nth(0)).toContainText('umberlatticenowhere')
  await expect(findings.nth(1)).toContainText('Consider')
  await expect(findings.filter({ hasText: 'articles/a-draft.md' })).toBeVisible()
  await expectAccessible(page)

  await findings.nth(0).getByRole('link', { name: 'Show it' }).click()
  await expect(page).toHaveURL(new RegExp(`${draft.path}#line-\\d+$`))
  const marked = page.getByRole('paragraph').filter({ hasText: 'umberlatticeslip' })
  await expect(marked).toBeInViewport()
  await expect(marked).toHaveCSS('outline-style', 'solid')
})

test('the report shows the document as Google, networks, lists and feeds would', { tag: '@once' }, async ({
  page,
  origin,
}) => {
  await enter(page, origin)
  await page.goto(`/preview/report${scheduled.path}`)
  const part = (name: string) => page.getByRole('region', { name })
  await expect(part('In Google').getByRole('figure')).toHaveCount(2)
  await expect(part('In Google')).toContainText('https://staging.example.org › insights › articles')
  await expect(part('In Google')).toContainText('Marzipanvalvepagetitle | INDUSTRIAL')
  await expect(part('In Google')).toContainText('A marzipanvalvedescription for search engines')
  await expect(part('When it is shared').getByRole('figure')).toHaveText([/LinkedIn/, /X$/, /Facebook/])
  const picture = part('When it is shared').locator('img').first()
  await expect(part('When it is shared')).toContainText('Once this page is published, on January 1, 2199')
  await expect(part('When it is shared').getByRole('link')).toHaveCount(0)
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  await expect(part('On the site’s lists').getByRole('article')).toContainText('A marzipanvalveteaser')
  await expect(part('In feeds')).toContainText('Marzipanvalveauthor')
  const facts = part('Facts')
  await expect(facts).toContainText('https://staging.example.org/insights/articles/marzipanvalve-permalink/')
  await expect(facts).toContainText('/insights/articles/a-scheduled-piece/')
  await expect(facts).toContainText('marzipanvalve-hero.jpg')
  await expect(facts.getByText('Questions found').locator('..')).toContainText('1')
})

test('the report of a published page leads to what networks remember of it', { tag: '@once' }, async ({
  page,
  origin,
}) => {
  await enter(page, origin)
  await page.goto('/preview/report/insights/articles/no-pictures/')
  const part = page.getByRole('region', { name: 'When it is shared' })
  await expect(part).toContainText('remember what they saw of a page')
  for (const tool of [/Post Inspector/, /Sharing Debugger/, /Rich Results Test/])
    await expect(part.getByRole('link', { name: tool })).toHaveAttribute(
      'href',
      new RegExp(encodeURIComponent('https://staging.example.org/insights/articles/no-pictures/')),
    )
  await expectAccessible(page)
})

test('a link opens one document in another browser, and nothing else', async ({
  page,
  context,
  javaScriptEnabled,
  browser,
  origin,
  viewport,
}) => {
  await enter(page, origin)
  await page.goto(draft.path)
  await bar(page).getByRole('link', { name: 'Share' }).click()
  await expect(page.getByRole('radio', { name: '7 days' })).toBeChecked()
  await expectAccessible(page)
  await expect(page.getByLabel('The link')).toHaveCount(0)
  await makeLink(page)
  await expectAccessible(page)
  if (javaScriptEnabled !== false) {
    await context.grantPermissions(['clipboard-write'])
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await expect(page.getByRole('status')).toHaveText('Copied.')
  }
  await page.getByRole('radio', { name: '1 day' }).check()
  const { address: link, id } = await makeLink(page)
  const given = page.getByRole('region', { name: 'Links given out' }).getByRole('listitem')
  await expect(given.filter({ hasText: id })).toContainText(/^Open\./)
  expect(link).toMatch(new RegExp(`^${origin}/preview/shared/[\\w.-]+/$`))

  const stranger = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage()
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Umberlatticetitle')
  await expect(bar(stranger)).toContainText('Readers don’t see this yet. Draft.')
  await expect(bar(stranger).getByText(/^Version /)).toBeHidden()
  await bar(stranger).getByText('This version', { exact: true }).click()
  await expect(bar(stranger).getByText(/^Version /)).toBeVisible()
  await expect(bar(stranger)).toContainText(/Version [0-9a-f]{12} of .+ Not changed since the link was made/)
  await expect(bar(stranger).getByRole('link', { name: 'Dashboard' })).toHaveCount(0)
  await expectAccessible(stranger)
  await bar(stranger).getByRole('link', { name: 'Report' }).click()
  await expect(stranger.getByText('Not ready yet')).toBeInViewport()
  await stranger
    .getByRole('link', { name: /^Show it/ })
    .first()
    .click()
  await expect(stranger.getByRole('paragraph').filter({ hasText: 'umberlatticeslip' })).toBeInViewport()

  for (const path of [draft.path, scheduled.path]) expect((await stranger.goto(path))?.status()).toBe(404)
  await stranger.goto('/preview/')
  await expect(stranger.getByLabel('Preview secret')).toBeVisible()
  await stranger.context().close()
})

test('the site is shown as it will be on another day', async ({ page, origin, provoked }) => {
  provoked.push(404, 410)
  await enter(page, origin)
  await page.goto('/insights/')
  await bar(page).getByRole('link', { name: 'Another day' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show the site on January 1, 2199' }).click()
  await expect(bar(page)).toContainText(/Preview as of January 1, 2199 at 12:00.AM, Chicago time\./)
  const main = page.getByRole('main')
  await expect(main.getByRole('article').first()).toContainText(scheduled.title)
  await expect(main).not.toContainText(/saffronpiston|umberlattice/i)
  await page.goto('/preview/as-of/')
  await expect(page.getByRole('region', { name: /^What feeds will hold then/ })).toContainText(
    scheduled.title,
  )
  await expectAccessible(page)

  await page.getByLabel('Date').fill('2198-12-31')
  await page.getByLabel('Time in Chicago').fill('23:59')
  await page.getByRole('button', { name: 'Show the site then' }).click()
  await expect(bar(page)).toContainText(/December 31, 2198 at 11:59.PM/)
  await expect(main).not.toContainText(/marzipanvalve/i)

  await page.goto('/insights/')
  await bar(page).getByRole('button', { name: 'Back to today' }).click()
  await expect(bar(page)).not.toContainText('as of')
  await expect(main.getByRole('article').first()).toContainText('Saffronpistontitle')
})

test('what comes and goes by another day is found then, and gone then', { tag: '@once' }, async ({
  page,
  origin,
  provoked,
}) => {
  provoked.push(404, 410)
  await enter(page, origin)
  const main = page.getByRole('main')
  await page.goto('/preview/as-of/')
  await page.getByRole('button', { name: 'Show the site on January 1, 2199' }).click()
  await page.goto('/insights/search/?q=marzipanvalveopening')
  await expect(main.getByRole('link', { name: scheduled.title })).toBeVisible()
  await page.goto('/insights/search/?q=marzipanvalveopenign')
  await expect(main.getByRole('link', { name: scheduled.title })).toBeVisible()
  await page.goto('/insights/search/?q=umberlatticeopening')
  await expect(main.getByRole('link', { name: /umberlattice/i })).toHaveCount(0)
  expect((await page.goto(draft.path))?.status()).toBe(404)
  await page.goto('/insights/articles/on-the-day-itself/')
  await expect(bar(page)).toContainText('Published, goes on June 1, 2199')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('On the day itself')

  await page.goto('/preview/as-of/')
  await page.getByRole('button', { name: 'Show the site on June 1, 2199' }).click()
  expect((await page.goto('/insights/articles/on-the-day-itself/'))?.status()).toBe(410)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('This part has been withdrawn')
  await expect(bar(page)).toContainText('Readers see this page today.')

  await page.goto('/preview/as-of/')
  await page.getByLabel('Date').fill('2198-12-31')
  await page.getByLabel('Time in Chicago').fill('23:59')
  await page.getByRole('button', { name: 'Show the site then' }).click()
  await expect(bar(page)).toContainText(/December 31, 2198 at 11:59.PM/)
  // The day's search finds, counts and suggests nothing of what comes later.
  for (const query of ['marzipanvalveopening', 'marzipanvalveopenign', 'marzipanvalveop']) {
    await page.goto(`/insights/search/?q=${query}`)
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(main.getByRole('link', { name: /marzipanvalve/i })).toHaveCount(0)
  }
})

test('leaving shows the page as the public meets it', async ({ page, origin, provoked }) => {
  provoked.push(404)
  await enter(page, origin)
  await page.goto(draft.path)
  await bar(page).getByRole('button', { name: 'Exit preview' }).click()
  await expect(page).toHaveURL(new RegExp(`${draft.path}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This part is missing from the assembly')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/umberlatticetitle/i)
  await page.goto('/preview/')
  await expect(page.getByLabel('Preview secret')).toBeVisible()
})

test('the sign of the preview stays in the margin of the page', { tag: '@once' }, async ({
  page,
  origin,
}) => {
  await enter(page, origin)
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
