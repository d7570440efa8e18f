import { enter } from './support/enter'
import { bar, draft, expectAccessible, scheduled } from './support/preview-pages'
import { expect, test } from './support/test'

test('the report says what is wrong, worst first, and shows the place', async ({ page, origin }) => {
  await enter(page.context(), origin)
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
  await enter(page.context(), origin)
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
  await enter(page.context(), origin)
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
