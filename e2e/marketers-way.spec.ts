import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { findFreePort } from '@/scripts/steps/free-port'
import { serveSite } from '@/scripts/steps/serve-site'
import { projectDir } from '@/scripts/steps/site-copy'
import { writerSecret } from './sites/sites'
import { createClock } from './support/clock'
import { createDecap, PATIENCE } from './support/decap'
import { prepareWritingSite } from './support/writing-site'

/* An interview from nothing to retired, without a terminal, on a machine that loses its power again and again. */

const name = 'why-seals-leak'
const file = `content/articles/${name}.md`
const branch = `cms/articles/${name}`
const address = `/insights/articles/${name}/`
const newAddress = '/insights/articles/leaking-seals/'
const other = `---
title: Choosing a Seal
date: 2024-01-05
post_type: article
short_description: Four questions that settle most choices before anyone opens a catalog.
---
Temperature comes first.
`
const text = `## Q: Why does a seal leak at start-up?

A: Because the shaft is dry. See [our notes](/insights/articles/no-such-notes/).
`
const patient = expect.configure({ timeout: PATIENCE })

const start = Math.floor(Date.now() / 60_000) * 60_000
const due = new Date(start + 60_000)

let folder = ''
let variables: Record<string, string> = {}
let site: Awaited<ReturnType<typeof serveSite>>
let repository: Awaited<ReturnType<typeof prepareWritingSite>>['repository']
let clock: ReturnType<typeof createClock>

test.beforeAll(async ({ browserName: _ }, info) => {
  const prepared = await prepareWritingSite(
    'marketers-way',
    { 'content/articles/choosing-a-seal.md': other },
    'in the repository',
  )
  clock = createClock(info.outputPath('clock'))
  await clock.stopAt(new Date(start))
  ;({ folder, repository } = prepared)
  variables = { ...clock.variables, ...prepared.variables }
  site = await serveSite(folder, variables, await findFreePort())
})
test.afterAll(() => site?.end())

/** Lets the machine lose its power while the repository is being told of what `act` does. */
async function losePower(moment: 'pre-receive' | 'post-receive', act: () => Promise<unknown>) {
  const push = await repository.holdPush(moment)
  await act()
  await patient.poll(push.isHeld).toBe(true)
  await site.kill()
  await push.release()
  site = await serveSite(folder, variables, Number(new URL(site.url).port))
}

async function onDesk(page: Page, at: string, action: string, fields: Record<string, string>) {
  await page.goto(`${site.url}/preview/report${at}`)
  const form = page.locator('details', { has: page.getByText(action, { exact: true }) })
  await form.locator('summary').click()
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value)
  return form.getByRole('button', { name: action, exact: true })
}

const ask = async (page: string) => {
  const response = await fetch(site.url + page, { redirect: 'manual' })
  return { status: response.status, to: response.headers.get('location'), text: await response.text() }
}
const isRead = (page: string, words: string) =>
  patient.poll(async () => (await ask(page)).text).toContain(words)

test('a marketer writes, fixes, schedules, corrects, moves, restores and retires an interview', async ({
  page,
  context,
}) => {
  const decap = createDecap(page, () => site.url)
  page.on('dialog', (dialog) => dialog.accept())

  await test.step('she signs in, and writes; the power goes while it is saved', async () => {
    await page.goto(`${site.url}/preview/`)
    await page.getByLabel('Secret').fill(writerSecret)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard')
    await decap.open('/collections/articles/new')
    await page.getByLabel('Title', { exact: true }).fill('Why Seals Leak')
    await page.getByLabel('Date', { exact: true }).fill(due.toISOString())
    await page
      .getByLabel('Teaser')
      .fill('A seal that leaks at start-up is dry, and there is a cure for that.')
    await page.getByLabel('Speaker').fill('Ada Example')
    await decap.upload(path.join(projectDir, 'public/img/uploads/IND_Blog_JamesQ_A_Oct2019.jpg'))
    await decap.showsPicture()
    await decap.text().click()
    await page.keyboard.insertText(text)
    await losePower('pre-receive', decap.save)
    expect(repository.show(file, branch)).toBe('')
    await expect(decap.text()).toContainText('Because the shaft is dry')
    await decap.save()
    await decap.isSaved()
    await decap.showsPicture()
    expect(repository.show(file, branch)).toContain('Because the shaft is dry')
    expect(repository.show(file)).toBe('')
  })

  await test.step('she sees its page and what is wrong with it, and may not call it ready', async () => {
    const preview = await context.newPage()
    await expect(async () => {
      await preview.goto(site.url + address)
      await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Why Seals Leak', { timeout: 500 })
      const bar = preview.getByRole('complementary', { name: 'Preview' })
      await expect(bar).toContainText('1 error', { timeout: 500 })
    }).toPass({ timeout: PATIENCE })
    await preview.close()
    await decap.setStatus('Draft', 'Ready')
    const refused = page.getByRole('alert').filter({ hasText: 'It is not ready yet.' })
    await expect(refused.getByRole('listitem')).toContainText('no-such-notes', { timeout: PATIENCE })
    await expect(refused.getByRole('link', { name: 'Read the report' })).toHaveAttribute(
      'href',
      `/preview/report${address}`,
    )
  })

  await test.step('she fixes it and publishes it for a minute to come; the power goes as it is done', async () => {
    await decap.open(`/collections/articles/entries/${name}`)
    await decap.showsPicture()
    await decap.replaceText(text.replace('no-such-notes', 'choosing-a-seal'))
    await decap.save()
    await decap.isSaved()
    await decap.setStatus('Draft', 'Ready')
    await decap.hasStatus('Ready')
    await losePower('post-receive', decap.publish)
    expect(repository.show(file)).toContain('/insights/articles/choosing-a-seal/')
    expect(repository.branches()).not.toContain(branch)
    expect((await ask(address)).status).toBe(404)
    await clock.stopAt(new Date(due.getTime() + 60_000))
    await isRead(address, 'Because the shaft is dry')
    await isRead('/insights/', 'Why Seals Leak')
  })

  await test.step('she corrects a word, which readers see', async () => {
    await decap.open(`/collections/articles/entries/${name}`)
    await page.getByLabel('Speaker').fill('Ada Lovelace Example')
    await decap.save()
    await decap.isSaved()
    expect((await ask(address)).text).not.toContain('Lovelace')
    await decap.setStatus('Draft', 'Ready')
    await decap.hasStatus('Ready')
    await decap.publish()
    await isRead(address, 'Lovelace')
  })

  await test.step('she moves it, and the power goes as it is done; its old address leads to it', async () => {
    const move = await onDesk(page, address, 'Move to another address', { 'New address': 'leaking-seals' })
    await losePower('post-receive', () => move.click({ noWaitAfter: true }))
    await isRead(newAddress, 'Because the shaft is dry')
    expect(await ask(address)).toMatchObject({ status: 308, to: newAddress })
  })

  await test.step('its history has all of that, and restores what was before', async () => {
    await page.goto(`${site.url}/preview/history${newAddress}`)
    const versions = page.getByRole('region', { name: /^Versions/ }).getByRole('listitem')
    await expect(versions).toHaveText([
      /^Move “Why Seals Leak” to.*Wren Writer, .* at /,
      ...[/^Publish “why-seals-leak”/, /^Mark “why-seals-leak” as ready/, /^Edit/],
      ...[/^Publish/, /^Mark/, /^Edit/, /^Write “why-seals-leak”/],
    ])
    await versions.nth(6).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Restore this version' }).click()
    await patient(page.getByRole('status')).toContainText('is the newest one now')
    await isRead(newAddress, 'Ada Example')
  })

  await test.step('she retires it, and readers are sent on', async () => {
    const retire = await onDesk(page, newAddress, 'Retire', {
      'The page that takes its place': '/insights/articles/choosing-a-seal/',
    })
    await retire.click()
    await patient(page.getByRole('status')).toContainText('is retired')
    for (const old of [address, newAddress])
      await patient.poll(async () => (await ask(old)).to).toBe('/insights/articles/choosing-a-seal/')
    expect(repository.last()).toContain('Wren Writer <wren@example.org>: Retire')
  })
})
