import type { Page } from '@playwright/test'
import { previewSecret } from './sites/sites'
import { readContent } from './support/content-folder'
import { enter } from './support/enter'
import { bar, draft, expectAccessible, scheduled } from './support/preview-pages'
import { ownAddress } from './support/sign-in'
import { expect, test } from './support/test'

const unfinished = {
  file: 'articles/an-unfinished-draft.md',
  path: '/insights/articles/an-unfinished-draft/',
}

const entry = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) })

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

  await enter(page.context(), origin)
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
  await enter(page.context(), origin)
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

test('leaving shows the page as the public meets it', async ({ page, origin, provoked }) => {
  provoked.push(404)
  await enter(page.context(), origin)
  await page.goto(draft.path)
  await bar(page).getByRole('button', { name: 'Exit preview' }).click()
  await expect(page).toHaveURL(new RegExp(`${draft.path}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This part is missing from the assembly')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(/umberlatticetitle/i)
  await page.goto('/preview/')
  await expect(page.getByLabel('Preview secret')).toBeVisible()
})
