import { execFileSync } from 'node:child_process'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import { serveSite } from '@/scripts/steps/serve-site'
import { previewSecret, writerSecret } from './sites/sites'
import { enter } from './support/enter'
import { findViolations, wcagRules } from './support/find-violations'
import { makeLink } from './support/make-link'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { prepareWritingSite } from './support/writing-site'

/* Notes on a draft, without script and on a phone: each is a commit in a repository, and no reader meets a word of one. */

test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

/** In milliseconds: on a busy machine a publisher takes its time. */
const timeout = 60_000

const address = '/insights/articles/pump-curves/'
const published = '/insights/articles/choosing-a-pump/'
const draftFile = 'content/articles/pump-curves.md'
const notesFile = 'content/notes/articles/pump-curves.yml'
const paragraph = 'The curve says how high the pump lifts at each flow.'
const text = `---
title: Reading Pump Curves
date: 2024-01-05
post_type: article
private: true
short_description: How to read the curve of a pump before you buy one, and what it does not say about your plant.
---
${paragraph}

## What it leaves out

- The age of the seal
- The state of the pipe
`

let site: Awaited<ReturnType<typeof serveSite>>
let repository: Awaited<ReturnType<typeof prepareWritingSite>>['repository']
let shared = ''

test.beforeAll(async () => {
  const prepared = await prepareWritingSite('notes', {
    [draftFile]: text,
    'content/articles/choosing-a-pump.md': text.replace('private: true\n', '').replace('Reading', 'On'),
  })
  repository = prepared.repository
  site = await serveSite(prepared.folder, prepared.variables)
})
test.afterAll(() => site?.end())
test.beforeEach(({ invited }) => {
  invited.push(site.url)
})

/** Somebody without an account. */
const openGuest = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage()

const noteOf = (page: Page, words: string) => page.locator('li[id^="note-"]').filter({ hasText: words })

/** Opens a form with the keyboard, sends it, and waits for the page that shows what was written. */
async function fill(within: Locator, opener: string | RegExp, words: string, name?: string) {
  const details = within.locator('details').filter({ hasText: opener }).first()
  await details.locator('summary').press('Enter')
  const form = details.locator('form')
  await form.getByRole('textbox', { name: /^Your (note|answer)$/ }).fill(words)
  if (name !== undefined) await form.getByLabel('Your name').fill(name)
  await form.getByRole('button', { name: /^Save the/ }).click()
  const [firstLine = ''] = words.split('\n')
  await expect(noteOf(within.page(), firstLine).first()).toBeVisible({ timeout })
}

/** Somebody changes the repository outside of the site. */
async function byHand(change: (editor: string) => Promise<void>): Promise<void> {
  const editor = path.join(path.dirname(repository.address), 'editor')
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=Dev', '-c', 'user.email=d@example.org', ...parameters], {
      cwd: editor,
    })
  git('pull', '--quiet', 'origin', 'main')
  await change(editor)
  git('add', '--all')
  git('commit', '--quiet', '-m', 'By hand')
  git('push', '--quiet', 'origin', 'HEAD:main')
}

const showNotes = () => repository.show(notesFile)

test('a marketer writes notes on words and on the whole piece', async ({ page, context }) => {
  await enter(context, site.url, writerSecret)
  await page.goto(site.url + address)
  await page.getByRole('link', { name: 'Notes' }).click()
  const main = page.locator('main')
  await fill(main, `Write a note on “${paragraph.slice(0, 20)}`, 'Is this so?\n\nAt *all* <b>speeds</b>?')
  await expect(page).toHaveURL(/\/preview\/notes.*#note-[\da-f]{12}$/)
  const note = noteOf(page, 'Is this so?')
  await expect(note).toContainText('Wren Writer')
  await expect(note).toContainText(/\w+ \d+, 20\d\d at \d+:\d\d [AP]M/)
  await expect(note).toContainText(`“${paragraph}”`)
  await expect(note).toContainText('At *all* <b>speeds</b>?')
  expect(repository.last()).toBe('Wren Writer <wren@example.org>: Note on “Reading Pump Curves”')
  await fill(main, 'Write a note on the whole piece', 'Marigoldflange, reads well.')
  await fill(main, 'Write a note on “The age of the seal', 'And the bearing.')
  await expect(page.getByText('3 notes are open.')).toBeVisible()
  expect(repository.show(draftFile)).toBe(text)
})

test('they are answered, resolved and opened again', async ({ page, context }) => {
  await enter(context, site.url, writerSecret)
  await page.goto(`${site.url}/preview/notes${address}`)
  await fill(noteOf(page, 'Is this so?'), /^Answer/, 'It is, at all of them.')
  await expect(noteOf(page, 'Is this so?')).toContainText('It is, at all of them.')
  await noteOf(page, 'And the bearing.').getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByText('2 notes are open.')).toBeVisible()
  const settled = page.locator('li[id^="note-"]').filter({ hasText: 'Resolved' })
  await settled.locator('summary').first().press('Enter')
  await settled.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByText('3 notes are open.')).toBeVisible()
  expect(repository.last()).toBe('Wren Writer <wren@example.org>: Reopen a note on “Reading Pump Curves”')
  await expect(async () => {
    await page.goto(`${site.url}/preview/`)
    await expect(page.getByRole('link', { name: /^3 open notes/ })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout })
})

test('the page of notes is for everybody, on a phone and a desk, in light and dark', async ({
  browser,
  context,
}) => {
  await enter(context, site.url, writerSecret)
  const storageState = await context.storageState()
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440]) {
      const looking = await browser.newContext({
        ...{ storageState, colorScheme, viewport: { width, height: 900 }, javaScriptEnabled: true },
      })
      const page = await looking.newPage()
      await page.goto(`${site.url}/preview/notes${address}`)
      await page.locator('summary', { hasText: 'Write a note on the whole piece' }).click()
      const violations = await findViolations(page, [...wcagRules, 'best-practice'])
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overhang).toBe(0)
      await looking.close()
    }
})

test('a share link allows notes where its maker says so', async ({ page, context, browser }) => {
  await enter(context, site.url, writerSecret)
  await page.goto(`${site.url}/preview/share${address}`)
  const { address: silent } = await makeLink(page)
  await page.getByRole('checkbox', { name: /read the notes and write some/ }).check()
  const allowing = await makeLink(page)
  shared = allowing.address
  const guest = await openGuest(browser)
  await guest.goto(`${silent}notes/`)
  await expect(guest).toHaveURL(silent)
  await expect(guest.getByRole('link', { name: /[Nn]otes/ })).toHaveCount(0)
  await guest.goto(shared)
  await guest.getByRole('link', { name: 'Write notes on this draft' }).click()
  await expect(noteOf(guest, 'Is this so?')).toContainText('Wren Writer')
  await expect(guest.getByRole('button', { name: 'Resolve' })).toHaveCount(0)
  await fill(noteOf(guest, 'Is this so?'), /^Answer/, 'My pump does not.', 'Ann Smith')
  await expect(noteOf(guest, 'Is this so?')).toContainText('Ann Smith (by a share link)')
  expect(repository.last()).toMatch(
    /^Ann Smith <[0-9a-f]+@share-link\.invalid>: Answer to a note on “Reading Pump Curves”$/,
  )
  const opener = `Write a note on “What it leaves out`
  await guest.locator('summary').filter({ hasText: opener }).press('Enter')
  const form = guest.locator('details', { hasText: opener }).locator('form')
  await expect(form.getByLabel('Your name')).toHaveValue('Ann Smith')
})

test('who may only preview is not shown the address of a link that lets notes be written', async ({
  page,
  context,
}) => {
  await enter(context, site.url)
  await page.goto(`${site.url}/preview/share${address}`)
  const given = page.getByRole('region', { name: 'Links given out' }).getByRole('listitem')
  await expect(given).toHaveCount(2)
  await expect(given.filter({ hasText: 'with notes' }).locator('details')).toHaveCount(0)
  await expect(given.filter({ hasNotText: 'with notes' }).locator('details')).toHaveCount(1)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  expect(await page.content()).not.toContain(new URL(shared).pathname)
})

test('nobody writes what is not allowed, and what was typed is given back', async ({ context }) => {
  const before = showNotes()
  const id = /note: ([\da-f]{12})/.exec(before)?.[1] ?? ''
  const post = (page: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(page, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ act: 'note', text: 'A <b>lost</b> text', key: 'a', ...fields }),
    })
  const [guests, writers] = [`${shared}note/`, `${site.url}/preview/note${address}`]
  const cookie = await enter(context, site.url, writerSecret)
  const previewer = await signIn(site.url, previewSecret)
  const silent = shared.replace(/\/shared\/[^/]+/, '/shared/nonsense')
  const attempts: [why: string, status: number, answer: Promise<Response>][] = [
    ['of another site', 403, post(writers, {}, { cookie, 'sec-fetch-site': 'cross-site' })],
    ['of another site, by a link', 403, post(guests, { name: 'Ann' }, { 'sec-fetch-site': 'cross-site' })],
    ['of nobody', 403, post(writers, {})],
    ['of somebody who may preview', 403, post(writers, {}, { cookie: previewer })],
    ['by no link', 403, post(`${silent}note/`, { name: 'Ann' })],
    ['without a name', 400, post(guests, { name: ' ' })],
    ['a decision by a link', 403, post(guests, { act: 'resolved', note: id, name: 'Ann' })],
    ['an answer to nothing', 503, post(writers, { act: 'answer', note: 'x' }, { cookie })],
    ['no text', 400, post(writers, { text: ' ' }, { cookie })],
    ['too much', 413, post(guests, { text: 'x'.repeat(200_000), name: 'Ann' })],
  ]
  for (const [why, status, answer] of attempts) expect((await answer).status, why).toBe(status)
  const kept = await (await post(writers, {})).text()
  expect(kept).toContain('A &#x3C;b>lost&#x3C;/b> text')
  expect(showNotes()).toBe(before)
  const many = await Promise.all(
    Array.from({ length: 14 }, () => post(guests, { act: 'answer', note: 'x', name: 'Ann' })),
  )
  expect(many.map(({ status }) => status)).toContain(429)
  expect(showNotes()).toBe(before)
})

test('a note stays at its words when they are edited, and is kept when they are gone', async ({
  page,
  context,
}) => {
  await enter(context, site.url, writerSecret)
  const edited = text.replace('at each flow', 'at every flow').replace(/- The age[\s\S]*/, 'Much.\n')
  await byHand((editor) => writeFile(path.join(editor, draftFile), edited))
  await expect(async () => {
    await page.goto(`${site.url}/preview/notes${address}`)
    await expect(page.getByText('at every flow.')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout })
  await expect(noteOf(page, 'Is this so?')).toContainText(/The words were\s*“The curve says .* at each flow/)
  const gone = page.getByRole('region', { name: 'About words that are no longer there' })
  await expect(gone).toContainText('“The age of the seal The state of the pipe”')
  await expect(gone).toContainText('And the bearing.')
})

test('no reader meets a word of a note on what is published', async ({ page, context }) => {
  await enter(context, site.url, writerSecret)
  await page.goto(`${site.url}/preview/notes${published}`)
  await fill(page.locator('main'), 'Write a note on the whole piece', 'Marigoldflange in public?')
  await expect(noteOf(page, 'Marigoldflange')).toBeVisible()
  await expect(async () => {
    await page.goto(`${site.url}/preview/`)
    await expect(page.getByRole('link', { name: /^One open note/ })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout })
  const surfaces = [
    ...[published, `${published}index.md`, '/', '/insights/', '/rss.xml', '/atom.xml', '/feed.json'],
    ...['/sitemap.xml', '/llms.txt', '/insights/search/?q=pump', `/preview/notes${published}`, notesFile],
  ]
  for (const surface of surfaces) {
    const response = await fetch(new URL(surface, site.url))
    expect(await response.text(), surface).not.toMatch(/marigoldflange/i)
  }
  expect(site.output()).not.toMatch(/marigoldflange/i)
})

test('notes whose piece was renamed by hand are told on the dashboard, and given back to it', async ({
  page,
  context,
}) => {
  const cookie = await enter(context, site.url, writerSecret)
  const before = showNotes()
  const renamed = 'content/articles/curves-of-pumps.md'
  await byHand((editor) => rename(path.join(editor, draftFile), path.join(editor, renamed)))
  await expect(async () => {
    await page.goto(`${site.url}/preview/`)
    await expect(page.getByRole('heading', { name: 'Notes without their piece (1)' })).toBeVisible({
      timeout: 1000,
    })
  }).toPass({ timeout })
  await page.getByRole('link', { name: 'See the notes' }).click()
  await expect(noteOf(page, 'Is this so?')).toContainText('Wren Writer')
  const newAddress = '/insights/articles/curves-of-pumps/'
  // The old name may have gone before the new one has come.
  await expect(async () => {
    await page.reload()
    const suggested = page.getByLabel('Address of the piece that they belong to')
    await expect(suggested).toHaveValue(newAddress, { timeout: 1000 })
  }).toPass({ timeout })
  const move = (headers: Record<string, string>, to = newAddress) =>
    fetch(`${site.url}/preview/lost-notes/move/`, {
      ...{ method: 'POST', redirect: 'manual', headers },
      body: new URLSearchParams({ file: 'articles/pump-curves.md', to }),
    })
  expect((await move({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await move({})).headers.get('location')).toBe('/preview/')
  expect((await move({ cookie: await signIn(site.url, previewSecret) })).status).toBe(403)
  expect((await move({ cookie }, '/insights/articles/nothing/')).status).toBe(400)
  expect(showNotes()).toBe(before)

  await page.getByRole('button', { name: 'Move the notes there' }).click()
  await expect(page).toHaveURL(`${site.url}/preview/notes${newAddress}`)
  await expect(noteOf(page, 'Is this so?')).toContainText('Wren Writer')
  expect(repository.show('content/notes/articles/curves-of-pumps.yml')).toBe(before)
  expect(showNotes()).toBe('')
  await expect(async () => {
    await page.goto(`${site.url}/preview/lost-notes/`)
    await expect(page.getByText('All notes are with their pieces.')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout })
})
