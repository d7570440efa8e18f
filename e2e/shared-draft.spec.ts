import { enter } from './support/enter'
import { makeLink } from './support/make-link'
import { bar, draft, expectAccessible, scheduled } from './support/preview-pages'
import { expect, test } from './support/test'

test('a link opens one document in another browser, and nothing else', async ({
  page,
  context,
  javaScriptEnabled,
  browser,
  origin,
  viewport,
}) => {
  await enter(page.context(), origin)
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
