import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { clockTime } from '@/lib/site/dates/owners-time'
import { serveSite } from '@/scripts/steps/serve-site'
import { writerSecret } from './sites/sites'
import { createClock } from './support/clock'
import { enter } from './support/enter'
import { makeLink } from './support/make-link'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { prepareWritingSite } from './support/writing-site'

/* A piece from draft to retired, without a terminal and without script: each step is a commit in a repository. */

test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

/** On a busy machine a publisher takes its time. */
const patient = expect.configure({ timeout: 60_000 })

const name = 'pump-curves'
const address = `/insights/articles/${name}/`
const newAddress = '/insights/articles/reading-pump-curves/'
const text = `---
# Kept as it is.
title: Reading Pump Curves
date: 2024-01-05
post_type: article
private: true
short_description: How to read the curve of a pump before you buy one, and what it does not say about your plant.
check_ignore: [text-short, call-to-action-missing]
---
The curve says how high the pump lifts at each flow.
`

/** The clock of the site stands at the beginning of this minute, until a test moves it on. */
const start = Math.floor(Date.now() / 60_000) * 60_000
const minutesLater = (count: number) => new Date(start + count * 60_000)
let clock: ReturnType<typeof createClock>

let repository: Awaited<ReturnType<typeof prepareWritingSite>>['repository']
let site: Awaited<ReturnType<typeof serveSite>>
const file = `content/articles/${name}.md`
const statusOf = async (page: string) => (await fetch(site.url + page, { redirect: 'manual' })).status

test.beforeAll(async ({ browserName: _ }, info) => {
  const prepared = await prepareWritingSite('desk', {
    [file]: text,
    'content/articles/choosing-a-pump.md': text
      .replace('private: true\n', '')
      .replace('Reading Pump Curves', 'Choosing a Pump'),
  })
  repository = prepared.repository
  clock = createClock(info.outputPath('clock'))
  await clock.stopAt(minutesLater(0))
  site = await serveSite(prepared.folder, { ...clock.variables, ...prepared.variables })
})
test.afterAll(() => site?.end())

test.beforeEach(async ({ context, invited }) => {
  invited.push(site.url)
  await enter(context, site.url, writerSecret)
})

/** Opens the report of the piece, presses an action open, and fills in what it needs. */
async function press(page: Page, at: string, action: string, fields: Record<string, string> = {}) {
  await page.goto(`${site.url}/preview/report${at}`)
  const form = page.locator('details', { has: page.getByText(action, { exact: true }) })
  await form.locator('summary').click()
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value)
  await form.getByRole('button', { name: action, exact: true }).click()
}

const said = (page: Page) => page.getByRole('status')

test('who may only preview is told whom to ask, and can do nothing', async ({ page, context }) => {
  await context.clearCookies()
  const cookie = await enter(context, site.url)
  await page.goto(`${site.url}/preview/report${address}`)
  await expect(page.getByText('ask the person who runs the site for a secret of your own')).toBeVisible()
  await expect(page.locator('details')).toHaveCount(0)
  const post = (headers: Record<string, string>) =>
    fetch(`${site.url}/preview/desk${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ act: 'publish', seen: '' }),
    })
  expect((await post({ cookie })).status).toBe(403)
  expect((await post({})).headers.get('location')).toBe('/preview/')
  const writer = await signIn(site.url, writerSecret)
  expect((await post({ cookie: writer, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect(repository.show(file)).toBe(text)
})

test('the links to a piece are listed, and each is closed by itself', async ({ page, provoked }) => {
  provoked.push(404)
  const links: { address: string; id: string }[] = []
  for (const _ of [1, 2]) {
    await page.goto(`${site.url}/preview/share${address}`)
    links.push(await makeLink(page))
  }
  const [open = { address: '', id: '' }, closed = open] = links
  await page.goto(`${site.url}/preview/report${address}`)
  for (const link of links) expect(await page.content()).not.toContain(link.address.split('/').at(-2))
  await page.getByRole('link', { name: 'Share: 2 open' }).click()
  const listed = page.getByRole('region', { name: 'Links given out' }).getByRole('listitem')
  const lineOf = ({ id }: typeof open) => listed.filter({ hasText: id })
  await expect(listed).toHaveCount(2)
  await expect(lineOf(closed)).toContainText(/^Open\. Made by Wren/)
  for (const link of links) {
    await lineOf(link).locator('summary').click()
    await expect(page.getByLabel(`Address of ${link.id}`)).toHaveValue(link.address)
  }
  await lineOf(closed).getByRole('button', { name: 'Close' }).click()
  await patient(said(page)).toContainText('is closed')
  await expect(page).toHaveURL(new RegExp(`/preview/share${address}`))
  await expect(lineOf(closed)).toContainText('Closed.')
  await expect(lineOf(closed).locator('details')).toHaveCount(0)
  await expect(lineOf(open)).toContainText('Open.')
  await expect(lineOf(open).getByRole('button')).toBeVisible()
  await page.goto(closed.address)
  await expect(page).toHaveURL(/\/preview\/closed\/revoked\//)
  await page.goto(open.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading Pump Curves')
})

test('a piece is planned, scheduled for a minute, and on the calendar', async ({ page }) => {
  await press(page, address, 'Plan for a day', { Day: '2031-05-06' })
  await patient(said(page)).toContainText('planned for May 6, 2031')
  await page.goto(`${site.url}/preview/calendar/?month=2031-05`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('May 2031')
  await expect(page.getByRole('link', { name: 'Reading Pump Curves' }).first()).toBeVisible()
  const due = minutesLater(1)
  await press(page, address, 'Schedule', { Day: ownersToday(due), 'Time in Chicago': clockTime(due) })
  await patient(said(page)).toContainText('is scheduled')
  expect(await statusOf(address)).toBe(404)
  // A piece can go in the minute after it has come, at the earliest.
  await clock.stopAt(minutesLater(3))
  await patient.poll(() => statusOf(address)).toBe(200)
})

test('a move leaves the old address leading to the new one; one that is taken is refused', async ({
  page,
}) => {
  await press(page, address, 'Move to another address', { 'New address': 'choosing-a-pump' })
  await expect(page.getByRole('alert')).toContainText('is the address of another piece')
  await expect(page.getByLabel('New address')).toHaveValue('choosing-a-pump')
  await press(page, address, 'Move to another address', { 'New address': 'reading-pump-curves' })
  await patient(said(page)).toContainText('Its old address leads there.')
  await expect(page).toHaveURL(new RegExp(`/preview/report${newAddress}`))
  await patient.poll(() => statusOf(newAddress)).toBe(200)
  const moved = await fetch(site.url + address, { redirect: 'manual' })
  expect([moved.status, moved.headers.get('location')]).toEqual([308, newAddress])
})

test('what is done is undone at a press, unless somebody has saved meanwhile', async ({ page }) => {
  await press(page, newAddress, 'Take back')
  await patient(said(page)).toContainText('ts address says that it is gone')
  await patient.poll(() => statusOf(newAddress)).toBe(410)
  await page.getByRole('button', { name: 'Undo' }).click()
  await patient(said(page)).toContainText('undone')
  await patient.poll(() => statusOf(newAddress)).toBe(200)

  await page.goto(`${site.url}/preview/report${newAddress}`)
  repository.pull()
  const edited = path.join(repository.editor, file)
  const before = await readFile(edited, 'utf8')
  await writeFile(edited, before.replace('at each flow', 'at every flow'))
  repository.push('Say it better')
  await page.locator('summary', { hasText: 'Take back' }).click()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByRole('alert')).toContainText('Somebody else has saved this piece meanwhile')
  expect(repository.show(file)).toContain('at every flow')
  await patient.poll(() => statusOf(newAddress)).toBe(200)
})

test('its history has every version, and restores one', async ({ page }) => {
  const versions = page.getByRole('region', { name: /^Versions/ }).getByRole('listitem')
  // What was pushed elsewhere is asked for every few seconds.
  await expect(async () => {
    await page.goto(`${site.url}/preview/history${newAddress}`)
    await expect(versions.first()).toContainText('Say it better', { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expect(versions).toHaveText([
    /Say it better\s*Dev, .* newest/,
    /Undo: Take back “Reading Pump Curves”\s*Wren Writer/,
    /Take back/,
    /Move “Reading Pump Curves” to/,
    /Schedule/,
    /Plan/,
    /Revoke the share link/,
    /First\s*Dev/,
  ])
  const changes = page.getByRole('region', { name: 'What this version changed' })
  await expect(changes.locator('del')).toHaveText('[removed: each]')
  await expect(changes.locator('ins')).toHaveText('[added: every]')
  await versions.getByRole('link', { name: /^Undo/ }).click()
  await changes.getByRole('button', { name: 'Restore this version' }).click()
  await patient(said(page)).toContainText('is the newest one now')
  expect(repository.show(file)).toContain('at each flow')
  expect(repository.show(file)).toContain('# Kept as it is.')
})

test('it is retired, and readers are sent on', async ({ page }) => {
  await press(page, newAddress, 'Retire', {
    'The page that takes its place': '/insights/articles/choosing-a-pump/',
  })
  await patient(said(page)).toContainText('is retired')
  for (const old of [address, newAddress]) {
    await patient
      .poll(async () => (await fetch(site.url + old, { redirect: 'manual' })).headers.get('location'))
      .toBe('/insights/articles/choosing-a-pump/')
  }
  expect(repository.last()).toMatch(/^Wren Writer <wren@example.org>: /)
})
