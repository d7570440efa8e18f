import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type RunningScript, startScript } from '@/scripts/steps/child-process'
import { findFreePort } from '@/scripts/steps/free-port'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { makeLink } from './support/make-link'

const title = 'Choosing a Seal Material'
const draft = `---
title: ${title}
date: 2026-03-09
post_type: article
private: true
short_description: Four questions that settle most choices before anyone opens a catalog.
---
Temperature comes first. For the rest, see [our notes on media](/insights/articles/notes-on-media/).
`

/** Starts the site as the README says. @returns The sign-in link that it prints; empty without one. */
async function start(
  folder: string,
  port: number,
  parameters: string[],
): Promise<{ running: RunningScript; link: string }> {
  const variables = { PORT: String(port), PREVIEW_SECRET: '', CONTENT_DIR: 'content' }
  const running = startScript(folder, 'start', variables, parameters)
  await expect(async () => {
    const response = await fetch(`http://localhost:${port}/insights/`).catch(() => undefined)
    expect(response?.ok, running.output()).toBe(true)
  }).toPass({ timeout: 400_000, intervals: [250] })
  const link = /http:\/\/localhost:\d+\/preview\/\?key=\S+/.exec(running.output())?.[0] ?? ''
  return { running, link }
}

async function stop({ child, ended }: RunningScript): Promise<void> {
  child.kill('SIGINT')
  await ended
}

const bar = (page: Page) => page.getByRole('complementary', { name: 'Preview' })
const onDashboard = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })

test('a new marketer signs in, reads the report of a draft, fixes it, shares it and leaves', async ({
  page,
  browser,
}) => {
  const folder = await copySite('journey', [])
  await shareBuild(folder)
  const file = path.join(folder, 'content/articles/choosing-a-seal-material.md')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, draft)
  await writeFile(
    path.join(path.dirname(file), 'published.md'),
    draft
      .replace('private: true\n', '')
      .replace(title, 'Something Published')
      .replace(/For the rest.*/, ''),
  )
  const port = await findFreePort()
  const { running: first, link } = await start(folder, port, ['--preview'])
  let running = first
  try {
    expect(link, running.output()).not.toBe('')
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dashboard')
    await expect(onDashboard(page)).toContainText('1 error')
    await onDashboard(page)
      .getByRole('link', { name: `Open ${title}` })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const address = page.url()

    await bar(page).getByRole('link', { name: 'Report' }).click()
    await expect(page.getByText('Not ready yet: one thing to fix first')).toBeVisible()
    await expect(page.getByRole('region', { name: /^What the check found/ })).toContainText('notes-on-media')

    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('/insights/articles/notes-on-media/', '/insights/articles/published/'))
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(/^Ready to publish/)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    const ofAnotherBuild = { name: '__prerender_bypass', value: '0'.repeat(32), url: new URL('/', link).href }
    await page.context().addCookies([ofAnotherBuild])
    await page.goto(link.replace(/\?.*/, ''))
    await expect(page.getByText('The site was rebuilt since you signed in.')).toBeVisible()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await onDashboard(page)
      .getByRole('link', { name: `Report on ${title}` })
      .click()
    await expect(page.getByText(/^Ready to publish/)).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('notes-on-media')

    await page.getByRole('main').getByRole('link', { name: 'Share' }).click()
    const { address: shareLink, id } = await makeLink(page)
    const colleague = await (await browser.newContext()).newPage()
    await colleague.goto(shareLink)
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(bar(colleague)).toContainText('Readers don’t see this yet')
    await writeFile(path.join(folder, 'content/revoked-links.txt'), `${id}\n`)
    expect((await colleague.reload())?.status()).toBe(404)
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('This link was withdrawn')
    await colleague.context().close()

    await page.goto(address)
    await bar(page).getByRole('button', { name: 'Exit preview' }).click()
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This part is missing from the assembly')

    const token = shareLink.split('/').at(-2) ?? ''
    expect(token.length).toBeGreaterThan(100)
    expect(running.output()).not.toContain(token)

    await stop(running)
    const unasked = await start(folder, port, [])
    running = unasked.running
    expect(unasked.link).toBe('')
    expect(running.output()).toContain('Previewing is off')
    expect(running.output()).not.toMatch(/key=|eyJ/)
    expect((await fetch(link)).status).toBe(404)
  } finally {
    await stop(running)
  }
})
