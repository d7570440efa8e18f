import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { previewSecret } from '../sites/sites'
import { createDisk } from './full-disk'
import { readPage } from './read-page'
import { type Readers, startReaders } from './readers'
import { expect, servedTest } from './test'

/** How a publisher is waited for: on a busy machine a process takes long to start. */
export const patience = { timeout: 120_000, intervals: [100] }

/** The environment of a site that publishes the content in its own folder. */
export const publishingVariables = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: previewSecret }

/** The text of a content file. @param head More of its fields, each with its line end. */
export function articleOf(title: string, text: string, head = ''): string {
  return `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n${head}---\n${text}\n`
}

/** The folder of a copy of the site, and the articles that it has beside those which readers read all the time. */
type Publishing = { name: string; articles: Record<string, string> }

export type PublishedSite = Awaited<ReturnType<typeof publishSite>>

/** Serves a copy of the site that has a few articles, which a test edits as a marketer would. */
async function publishSite({ name, articles }: Publishing) {
  const folder = await copySite(name, [])
  await shareBuild(folder)
  const fileOf = (article: string) => path.join(folder, 'content/articles', `${article}.md`)
  const write = (article: string, text: string) => writeFile(fileOf(article), text)
  await mkdir(path.dirname(fileOf('steady')), { recursive: true })
  await write('steady', articleOf('Steady', 'Nobody edits this.'))
  await write('edited', articleOf('Edited', 'Version 1.'))
  for (const [article, text] of Object.entries(articles)) await write(article, text)
  const fullDisk = path.join(folder, '.full-disk')
  await rm(fullDisk, { force: true })
  const disk = createDisk(fullDisk)
  const { url, pid, output, end } = await serveSite(folder, { ...publishingVariables, ...disk.variables })
  const pageOf = (article: string, cookie?: string, origin = url) =>
    readPage(`${origin}/insights/articles/${article}/`, cookie)
  return {
    ...{ folder, url, pid, output, end, disk, fileOf, write, pageOf },
    /** Lets readers see version after version of one article. */
    writeVersion: (version: number) => write('edited', articleOf('Edited', `Version ${version}.`)),
    /** Waits until readers see a text in an article. */
    shows: (article: string, text: string, cookie?: string, origin?: string) =>
      expect
        .poll(async () => (await pageOf(article, cookie, origin)).text.includes(text), {
          ...patience,
          message: text,
        })
        .toBe(true),
    /** Waits until the address of an article answers so. */
    answers: (article: string, status: number, origin?: string) =>
      expect
        .poll(async () => (await pageOf(article, '', origin)).status, { ...patience, message: article })
        .toBe(status),
    ledger: () => readFile(path.join(folder, 'content/published-urls.txt'), 'utf8'),
    textAt: async (address: string) => (await fetch(`${url}${address}`)).text(),
    readiness: async () => (await fetch(`${url}/readyz`)).json(),
  }
}

/** For what happens to content while readers read on, whom each test leaves undisturbed. */
export const publishingTest = servedTest.extend<
  { readers: Readers },
  { publishing: Publishing; published: PublishedSite }
>({
  publishing: [
    { name: 'publish', articles: {} },
    { option: true, scope: 'worker' },
  ],
  published: [
    async ({ publishing }, use) => {
      const published = await publishSite(publishing)
      await use(published)
      await published.end()
    },
    { scope: 'worker' },
  ],
  readers: [
    async ({ published }, use) => {
      const readers = startReaders(published.url)
      await use(readers)
      expect(await readers.stop()).toEqual([])
      expect(readers.count()).toBeGreaterThan(0)
    },
    { auto: true },
  ],
})
