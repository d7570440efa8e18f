import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { libraryDir } from '@/lib/site/content-git'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, projectDir, shareBuild } from '@/scripts/steps/site-copy'
import { previewSecret, writerSecret } from './sites/sites'
import { makeContentRepository } from './support/content-repository'
import { enter } from './support/enter'
import { findViolations, wcagRules } from './support/find-violations'
import { makeLink } from './support/make-link'
import { shareToken } from './support/preview-tokens'
import { signIn } from './support/sign-in'

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
let repository: Awaited<ReturnType<typeof makeContentRepository>>
test.beforeAll(async () => {
  const folder = await copySite('writing', [])
  await shareBuild(folder)
  await rm(path.join(folder, libraryDir), { recursive: true, force: true })
  repository = await makeContentRepository(test.info().outputPath('repository'), {
    [file]: interview,
    'content/articles/a-second-interview.md': interview.replace('An Interview', 'A Talk'),
  })
  site = await serveSite(folder, {
    CONTENT_GIT: repository.address,
    CI: 'true',
    PREVIEW_SECRET: previewSecret,
    PREVIEW_WRITERS_FILE: path.join(projectDir, 'e2e/sites/secrets/writers.yml'),
  })
})
test.afterAll(() => site?.end())

const pageOf = async (address: string, cookie = '') => {
  const response = await fetch(`${site.url}${address}`, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}

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
  await page.goto(`${site.url}/preview/`)
  const edited = page.getByRole('region', { name: 'Edits not published yet' })
  await expect(edited.getByRole('link', { name: 'Open' }).first()).toHaveAttribute(
    'href',
    `/preview/edits${address}`,
  )
  await expect(edited.getByRole('listitem').first()).toContainText('Status: Draft')
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
    await page.locator('summary', { hasText: 'Publish now' }).click()
    await page.getByLabel('Publish now all the same').check()
    await page.getByRole('button', { name: 'Publish now' }).click()
    await expect(page.getByRole('status')).toContainText('is published', { timeout: 10_000 })
  }).toPass({ timeout: PATIENCE })
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
