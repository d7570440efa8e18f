import { enter } from './support/enter'
import { bar, draft, expectAccessible, scheduled } from './support/preview-pages'
import { expect, test } from './support/test'

test('the site is shown as it will be on another day', async ({ page, origin, provoked }) => {
  provoked.push(404, 410)
  await enter(page.context(), origin)
  await page.goto('/insights/')
  await bar(page).getByRole('link', { name: 'Another day' }).click()
  await page.waitForURL('**/preview/as-of/')
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
  await enter(page.context(), origin)
  const main = page.getByRole('main')
  await page.goto('/preview/as-of/')
  await page.getByRole('button', { name: 'Show the site on January 1, 2199' }).click()
  await expect(bar(page)).toContainText('January 1, 2199')
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
  await expect(bar(page)).toContainText('June 1, 2199')
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
