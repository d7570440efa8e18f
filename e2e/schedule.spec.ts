import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { serveSite } from './sites/serve-site'
import { createClock } from './support/clock'
import { expect, servedTest as test } from './support/test'

/** Long after the build on any machine, and not on the hour. */
const due = new Date('2198-07-04T15:31:00Z')
const article = (title: string, date: string) =>
  `---\ntitle: ${title}\ndate: ${date}\npost_type: article\nshort_description: A teaser.\ntopics: [${title}]\n---\nIts text.\n`

/** Everywhere that a published piece is, by address. */
const places = [
  '/insights/',
  '/insights/articles/',
  '/insights/topics/',
  '/insights/topics/ratchets/',
  '/insights/search/?q=ratchets',
  '/insights/articles/ratchets/',
  '/insights/articles/ratchets/index.md',
  '/rss.xml',
  '/feed.json',
  '/sitemap.xml',
  '/llms.txt',
]

test.describe.configure({ mode: 'serial' })

let folder = ''
let stopClockAt: (instant: Date) => Promise<void>
let site: Awaited<ReturnType<typeof serveSite>> | undefined

test.beforeAll(async () => {
  folder = await copySite('schedule', [])
  await shareBuild(folder)
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles)
  await writeFile(path.join(articles, 'bearings.md'), article('Bearings', '2024-01-01'))
  await writeFile(path.join(articles, 'ratchets.md'), article('Ratchets', due.toISOString()))
  const clock = createClock(test.info().outputPath('clock'))
  stopClockAt = clock.stopAt
  site = await serveSite(folder, {
    ...clock.variables,
    ...{ CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' },
  })
})
test.afterAll(() => site?.end())

test('a page that cannot be made is a page of the site all the same, and is made when it can be', async () => {
  const address = `${site?.url}/insights/articles/bearings/`
  const file = path.join(folder, '.contentlayer/generated/Article/articles__bearings.md.json')
  await rename(file, `${file}.away`)
  const broken = await fetch(address)
  expect([broken.status, broken.headers.get('cache-control')]).toEqual([500, 'no-store'])
  const text = await broken.text()
  expect(text).toContain('The line has stopped')
  expect(text).toContain('<style>')
  expect(text).not.toMatch(/<script|ENOENT|articles__/)
  await rename(`${file}.away`, file)
  expect((await fetch(address)).status).toBe(200)
})

test('a scheduled piece appears at its minute, everywhere, with no event but the clock', async () => {
  const seen = async () => {
    const texts = await Promise.all(places.map(async (place) => (await fetch(`${site?.url}${place}`)).text()))
    return places.filter((_, at) => /Ratchets|<loc>[^<]*ratchets/.test(texts[at] ?? ''))
  }
  expect(await seen()).toEqual([])
  await stopClockAt(new Date(due.getTime() - 1))
  expect(await seen(), 'a millisecond before').toEqual([])
  await stopClockAt(due)
  expect(await seen()).toEqual(places)
  expect((await fetch(`${site?.url}/insights/articles/ratchets/`)).status).toBe(200)
})
