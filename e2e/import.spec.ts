import { expect, test } from '@playwright/test'
import { serveSite } from '@/scripts/steps/serve-site'
import { previewSecret, writerSecret } from './sites/sites'
import { enter } from './support/enter'
import { findViolations, wcagRules } from './support/find-violations'
import { readPage } from './support/read-page'
import { signIn } from './support/sign-in'
import { prepareWritingSite } from './support/writing-site'

/* A document becomes a draft, and the draft an article. */

test.describe.configure({ mode: 'serial' })

/** In milliseconds: on a busy machine a publisher takes its time. */
const PATIENCE = 60_000
const published = `---
title: Choosing a Gauge
date: 2024-03-09
post_type: article
short_description: What the dial says, and what it does not.
---
Pressure comes first.
`

let site: Awaited<ReturnType<typeof serveSite>>
let repository: Awaited<ReturnType<typeof prepareWritingSite>>['repository']
test.beforeAll(async () => {
  const prepared = await prepareWritingSite('import', {
    'content/articles/choosing-a-gauge.md': published,
  })
  repository = prepared.repository
  site = await serveSite(prepared.folder, prepared.variables)
})
test.afterAll(() => site?.end())

const pageOf = (address: string, cookie?: string) => readPage(site.url + address, cookie)

test('a document is imported without script as a draft, with a list of what was left out', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.goto(`${site.url}/preview/`)
  await page.getByLabel('Secret').fill(writerSecret)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'There is nothing in it yet. Choose a file, or paste a text.',
  )

  const html =
    '<h1>Reading Gauges</h1><p>The marlinspike says <b>no</b>.</p><script>steal()</script><img src="a.png" alt="A gauge">'
  const file = { name: 'gauges.html', mimeType: 'text/html', buffer: Buffer.from(html) }
  await page.getByLabel('A file').setInputFiles(file)
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading Gauges')
  await expect(page.getByRole('listitem').filter({ hasText: 'a.png' })).toContainText(
    'did not come with the file',
  )
  const imported = page.url()
  const branch = 'cms/articles/reading-gauges'
  expect(repository.show('content/articles/reading-gauges.md', branch)).not.toContain('steal')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'Open the page' })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: PATIENCE })
  await page.getByRole('link', { name: 'Open the page' }).click()
  await expect(page.getByText('The marlinspike says no.')).toBeVisible()
  expect((await pageOf('/insights/articles/reading-gauges/')).status).toBe(404)

  await page.goto(`${site.url}/preview/import/`)
  await page.getByLabel('Or a pasted text').fill('# Reading Gauges\n\nAnother text of that name.')
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Another piece has the same name' }),
  ).toBeVisible()
  const cookies = await context.cookies()
  await context.close()
  // The checker itself is a script.
  const scripted = await browser.newContext({ viewport: { width: 390, height: 844 } })
  await scripted.addCookies(cookies)
  const checked = await scripted.newPage()
  for (const address of [imported, `${site.url}/preview/import/`]) {
    await checked.goto(address)
    expect(await findViolations(checked, wcagRules)).toEqual([])
  }
  await scripted.close()
})

test('a draft that is on a branch alone has its history, and is published from its report', async ({
  page,
}) => {
  await enter(page.context(), site.url, writerSecret)
  const address = '/insights/articles/reading-gauges-2/'
  const versions = page.getByRole('region', { name: /^Versions/ }).getByRole('listitem')
  await expect(async () => {
    await page.goto(`${site.url}/preview/history${address}`)
    await expect(versions).toHaveText([/Import “reading-gauges-2”\s*Wren Writer/], { timeout: 1000 })
  }).toPass({ timeout: PATIENCE })
  const pages = page.getByRole('navigation', { name: 'This piece' })
  await expect(pages.getByRole('link', { name: 'Edit' })).toHaveAttribute(
    'href',
    '/preview/write/#/collections/articles/entries/reading-gauges-2',
  )
  await expect(async () => {
    await page.goto(`${site.url}/preview/report${address}`)
    await expect(page.getByText('Status: Draft.')).toBeVisible({ timeout: 1000 })
    expect(await page.getByText('Not checked yet').count()).toBe(0)
  }).toPass({ timeout: PATIENCE })
  await page.locator('summary', { hasText: 'Publish now' }).click()
  await page.getByLabel('Publish now all the same').check()
  await page.getByRole('button', { name: 'Publish now' }).click()
  await expect(page.getByRole('status')).toContainText('is published', { timeout: PATIENCE })
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expect
    .poll(async () => (await pageOf(address)).text, { timeout: PATIENCE })
    .toContain('Another text of that name.')
  expect(repository.branches()).not.toContain('reading-gauges-2')
  await page.goto(`${site.url}/preview/history${address}`)
  await expect(versions).toHaveText([
    /^Publish “Reading Gauges”\s*Wren Writer, .* at .* newest/,
    /^Import “reading-gauges-2”\s*Wren Writer/,
  ])
})

test('nobody imports who may not write, from another site, or too much', async () => {
  const send = async (cookie: string, headers: Record<string, string> = {}, size = 100) => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(size).fill(97)], 'Stowaway.md'))
    const response = await fetch(`${site.url}/preview/import/take/`, {
      ...{ method: 'POST', body, redirect: 'manual' as const },
      headers: { cookie, ...headers },
    })
    return { status: response.status, place: response.headers.get('location') ?? '' }
  }
  const writer = await signIn(site.url, writerSecret)
  expect((await send(writer, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await send(await signIn(site.url, previewSecret))).status).toBe(403)
  expect(await send('')).toEqual({ status: 303, place: '/preview/' })
  const { status, place } = await send(writer, {}, 41 * 2 ** 20)
  expect(status).toBe(303)
  expect((await pageOf(place, writer)).text).toContain('This is more than 40 MB.')
  expect(repository.branches()).not.toMatch(/stowaway/i)
})
