import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { serveSite } from '@/scripts/steps/serve-site'
import { previewSecret, writerSecret } from './sites/sites'
import { enter } from './support/enter'
import { findViolations, wcagRules } from './support/find-violations'
import { makeLink } from './support/make-link'
import { shareToken } from './support/preview-tokens'
import { readPage } from './support/read-page'
import { signIn } from './support/sign-in'
import { prepareWritingSite } from './support/writing-site'

test.describe.configure({ mode: 'serial' })

const interview = `---
# Kept by the editors
title:   'An Interview'   # As she said it
date: 2024-03-09
post_type: article
short_description: >-
  What she says
  about pumps.
hubspot_form: '<script>old()</script>'
---

## Q: Why?

A: Because.
`
const file = 'content/articles/an-interview.md'
const api = '/preview/write/api/'
/** In milliseconds: on a busy machine a publisher takes its time. */
const PATIENCE = 60_000

let site: Awaited<ReturnType<typeof serveSite>>
let repository: Awaited<ReturnType<typeof prepareWritingSite>>['repository']
test.beforeAll(async () => {
  const prepared = await prepareWritingSite('writing', {
    [file]: interview,
    'content/articles/a-second-interview.md': interview.replace('An Interview', 'A Talk'),
  })
  repository = prepared.repository
  site = await serveSite(prepared.folder, prepared.variables)
})
test.afterAll(() => site?.end())

const pageOf = (address: string, cookie?: string) => readPage(site.url + address, cookie)

test.describe('a marketer with Decap', () => {
  let page: Page
  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext()
    page = await context.newPage()
    page.on('request', (request) => {
      expect(request.url()).toMatch(new RegExp(`^(${site.url}/|data:|blob:)`))
    })
  })
  test.afterAll(() => page?.context().close())

  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click()
  const isSaved = () => expect(page.getByText('Nothing unsaved')).toBeVisible({ timeout: PATIENCE })
  const open = async (address: string) => {
    await page.goto(`${site.url}/preview/write/#${address}`)
    await page.reload()
    await expect(page.getByLabel('Title', { exact: true })).toBeVisible({ timeout: PATIENCE })
  }

  test('signs in, and meets the forms of the site', async () => {
    await page.goto(`${site.url}/preview/`)
    await page.getByLabel('Secret').fill(writerSecret)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard')
    const answer = await page.goto(`${site.url}/preview/write/`)
    expect(answer?.headers()['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self' 'unsafe-eval'",
    )
    await expect(page.getByRole('link', { name: 'An Interview' })).toBeVisible({ timeout: PATIENCE })
  })

  test('writes a new article, which a preview shows and no reader sees', async () => {
    await open('/collections/articles/new')
    await expect(page.getByText('Nothing unsaved')).toBeVisible()
    await page.getByLabel('Title', { exact: true }).fill('A Brand New Piece')
    await page.getByLabel('Teaser').fill('What it is about.')
    await page.getByRole('textbox').and(page.locator('[data-slate-editor]')).last().click()
    await page.keyboard.insertText('A marlinspike opens knots.')
    await save()
    await expect
      .poll(
        () => repository.show('content/articles/a-brand-new-piece.md', 'cms/articles/a-brand-new-piece'),
        { timeout: PATIENCE },
      )
      .toMatch(
        /^---\ntitle: A Brand New Piece\ndate: \S+\npost_type: article\nshort_description: What it is about.\n---\nA marlinspike opens knots.\n$/,
      )
    expect(repository.show('content/articles/a-brand-new-piece.md')).toBe('')
    const first = page.getByRole('status').filter({ hasText: 'It is a draft now' })
    await expect(first.getByRole('link', { name: 'View preview' })).toHaveAttribute(
      'href',
      /\/insights\/articles\/a-brand-new-piece\/$/,
      { timeout: PATIENCE },
    )
    const cookie = await signIn(site.url, writerSecret)
    const address = '/insights/articles/a-brand-new-piece/'
    expect((await pageOf(address, cookie)).text, 'Where the link leads there is a page.').toContain(
      'marlinspike',
    )
    expect((await pageOf(address)).status).toBe(404)
    expect((await pageOf('/insights/')).text).not.toContain('Brand New')
  })

  test('publishes it, and a reader sees it', async () => {
    await isSaved()
    page.on('dialog', (dialog) => dialog.accept())
    await page.getByRole('button', { name: 'Status: Draft' }).click()
    await page.getByRole('menuitem', { name: 'Ready' }).click()
    await expect(page.getByRole('button', { name: 'Status: Ready' })).toBeVisible({ timeout: PATIENCE })
    const advice = page.getByRole('status').filter({ hasText: 'The report advises besides' })
    await expect(advice.getByRole('listitem').first()).toContainText(
      'Search engines get no description of their own',
    )
    await expect(advice.getByRole('link', { name: 'Read the report' })).toHaveAttribute(
      'href',
      '/preview/report/insights/articles/a-brand-new-piece/',
    )
    await advice.getByRole('button', { name: 'Close' }).click()
    await expect(advice).toBeHidden()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Publish now' }).click()
    await expect
      .poll(() => repository.show('content/articles/a-brand-new-piece.md'), { timeout: PATIENCE })
      .toContain('marlinspike')
    expect(repository.branches()).not.toContain('cms/')
    expect(repository.last()).toContain('Publish “a-brand-new-piece”')
    await expect
      .poll(async () => (await pageOf('/insights/articles/a-brand-new-piece/')).text, { timeout: PATIENCE })
      .toContain('marlinspike')
  })

  test('changes a word of an interview, and nothing else', async () => {
    await open('/collections/articles/entries/an-interview')
    await page.getByLabel('Title', { exact: true }).fill('Another Interview')
    await save()
    await expect
      .poll(() => repository.show(file, 'cms/articles/an-interview'), { timeout: PATIENCE })
      .toBe(interview.replace(`   'An Interview'`, ` 'Another Interview'`))
    await isSaved()
    await page.getByLabel('Title', { exact: true }).fill('An Interview at Last')
    await save()
    await expect
      .poll(() => repository.show(file, 'cms/articles/an-interview'), { timeout: PATIENCE })
      .toBe(interview.replace(`   'An Interview'`, ` 'An Interview at Last'`))
  })
})

test('what is on the branch of a published piece is in its preview and in links, and no reader meets a word of it', async ({
  page,
}) => {
  const canary = 'Last'
  const address = '/insights/articles/an-interview/'
  const cookie = await enter(page.context(), site.url, writerSecret)
  await expect
    .poll(async () => (await pageOf(`/preview/edits${address}`, cookie)).text, { timeout: PATIENCE })
    .toContain('An Interview at Last')
  const edited = page.getByRole('region', { name: 'Edits not published yet' })
  // No status is shown where git is slow to answer.
  await expect(async () => {
    await page.goto(`${site.url}/preview/`)
    await expect(edited.getByRole('listitem').first()).toContainText('Status: Draft', { timeout: 1000 })
  }).toPass({ timeout: PATIENCE })
  await expect(edited.getByRole('link', { name: 'Open' }).first()).toHaveAttribute(
    'href',
    `/preview/edits${address}`,
  )
  await page.goto(`${site.url}${address}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An Interview')
  await page.getByRole('link', { name: 'Unpublished edits' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An Interview at Last')
  const bar = page.getByRole('complementary', { name: 'Preview' })
  await expect(bar).toContainText('These are edits that are not published yet.')
  await expect(bar.getByRole('link', { name: 'Published version' })).toHaveAttribute('href', address)
  await expect(page.locator('#report')).toBeVisible()
  await bar.getByRole('link', { name: 'Share' }).click()
  const { address: link } = await makeLink(page)
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An Interview at Last')
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText(
    'edits that are not published',
  )

  await page.goto(`${site.url}/preview/edits${address}`)
  await expect(page.getByLabel('Secret')).toBeVisible()
  for (const each of [
    address,
    ...[
      '/insights/',
      '/insights/articles/',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/llms.txt',
    ],
    ...[`/insights/search/?q=${canary}`, '/insights/search/?q=interview', `${address.slice(0, -1)}.md`],
    ...[`/preview/edits${address}`, `/preview/card${address}?of=edits`],
  ])
    expect((await pageOf(each)).text, each).not.toContain(`at ${canary}`)
})

test('of two writers of one piece the second is told, and has lost nothing', async ({ browser }) => {
  const context = await browser.newContext()
  await enter(context, site.url, writerSecret)
  const forms = await Promise.all([context.newPage(), context.newPage()])
  for (const page of forms) {
    await page.goto(`${site.url}/preview/write/#/collections/articles/entries/a-second-interview`)
    await expect(page.getByLabel('Speaker')).toBeVisible({ timeout: PATIENCE })
  }
  const [first, second] = forms
  for (const [page, name] of [
    [first, 'Ada'],
    [second, 'Bob'],
  ] as const) {
    await page.getByLabel('Speaker').fill(name)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(
      page.getByText(name === 'Ada' ? 'Nothing unsaved' : 'Somebody else has changed a-second-interview.md'),
    ).toBeVisible({ timeout: PATIENCE })
  }
  await expect(second.getByLabel('Speaker')).toHaveValue('Bob')
  const [comparison] = await Promise.all([
    context.waitForEvent('page'),
    second.getByRole('link', { name: 'Compare both versions' }).click(),
  ])
  await expect(comparison.getByText('That version counts.')).toBeVisible()
  await expect(comparison.locator('del')).toContainText('Ada')
  await expect(comparison.locator('ins')).toContainText('Bob')
  await expect(comparison.getByLabel('The whole file')).toHaveValue(/speaker: Bob/)
  expect(await findViolations(comparison, wcagRules)).toEqual([])
  expect(
    repository.show('content/articles/a-second-interview.md', 'cms/articles/a-second-interview'),
  ).toContain('speaker: Ada')
  await context.close()
})

test.describe('what is asked of the site by others', () => {
  const ask = (
    cookie: string,
    headers: Record<string, string> = {},
    body = JSON.stringify({ action: 'info' }),
  ) =>
    fetch(`${site.url}${api}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', cookie, ...headers },
      body,
    })

  test('is refused without a session of a writer', async () => {
    const claims = { jti: randomUUID() }
    const before = new Date(Date.now() - 3_600_000)
    const cookies = {
      nobody: '',
      expired: `preview_session=${await signToken('session', claims, termOf(60, before), previewSecret)}`,
      forged: `preview_session=${await signToken('session', claims, termOf(60), 'x'.repeat(40))}`,
      shared: `preview_session=${await shareToken(file)}`,
    }
    for (const [who, cookie] of Object.entries(cookies)) {
      const response = await ask(cookie)
      expect(response.status, who).toBe(401)
      expect(await response.json()).toEqual({ error: expect.stringContaining('sign in') })
      const page = await fetch(`${site.url}/preview/write/`, { headers: { cookie }, redirect: 'manual' })
      expect(page.status, who).toBe(307)
      expect((await pageOf('/preview/write/interface/x/decap-cms.js', cookie)).status, who).toBe(404)
    }
  })

  test('is refused from another site, as another type, and in heaps', async () => {
    const cookie = await signIn(site.url, writerSecret)
    expect((await ask(cookie)).status).toBe(200)
    expect((await ask(cookie, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await ask(cookie, { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403)
    expect((await ask(cookie, { 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await ask(cookie, {}, '{"action":"info"')).status).toBe(400)
    expect((await ask(cookie, {}, ' '.repeat(65 * 2 ** 20))).status).toBe(413)
    expect((await fetch(`${site.url}${api}`, { headers: { cookie } })).status).toBe(405)
  })

  test('takes pictures that are larger than what the framework keeps of a request', async () => {
    const cookie = await signIn(site.url, writerSecret)
    const content = Buffer.alloc(19 * 2 ** 20, 'a').toString('base64')
    const asset = { path: 'public/img/uploads/large.html', content, encoding: 'base64' }
    const body = JSON.stringify({
      action: 'persistMedia',
      params: { asset, options: { commitMessage: 'x' } },
    })
    const response = await ask(cookie, {}, body)
    expect(await response.json()).toEqual({ error: 'Only pictures may be uploaded.' })
  })

  test('leaves no trace of the editor on public pages', async () => {
    const response = await fetch(`${site.url}/insights/articles/a-brand-new-piece/`)
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/decap|preview\/write/i)
    const desk = await fetch(`${site.url}/preview/`, {
      headers: { cookie: await signIn(site.url, writerSecret) },
    })
    expect(desk.headers.get('content-security-policy')).not.toContain('unsafe')
  })
})
