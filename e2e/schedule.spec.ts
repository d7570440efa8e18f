import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { copySite } from '@/scripts/steps/site-copy'
import { serveSite } from './sites/serve-site'
import { expect, servedTest as test } from './support/test'

const minute = 60_000
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

// Late enough for a build on a slow machine.
const due = new Date(Math.ceil((Date.now() + 2 * minute) / minute) * minute)
let folder = ''
let site: Awaited<ReturnType<typeof serveSite>> | undefined

test.beforeAll(async () => {
  folder = await copySite('schedule', [])
  const articles = path.join(folder, 'content/articles')
  await mkdir(articles)
  await writeFile(path.join(articles, 'bearings.md'), article('Bearings', '2024-01-01'))
  await writeFile(path.join(articles, 'ratchets.md'), article('Ratchets', due.toISOString()))
  site = await serveSite(folder, { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' })
})
test.afterAll(() => site?.end())

/** Where the current release keeps a document. */
async function documentFileOf(name: string): Promise<string> {
  const read = async (file: string) =>
    JSON.parse(await readFile(path.join(folder, '.releases', file), 'utf8'))
  const { files } = await read('current.json')
  const index: { _id: string; source: string }[] = await read(files.index)
  const document = index.find(({ _id }) => _id === name)
  return path.join(folder, '.releases/documents', `${document?.source}.json`)
}

test('a page that cannot be made is a page of the site all the same, and is made when it can be', async () => {
  const address = `${site?.url}/insights/articles/bearings/`
  const file = await documentFileOf('articles/bearings.md')
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
  const before = await seen()
  if (Date.now() < due.getTime()) expect(before).toEqual([])
  await expect
    .poll(() => Date.now(), { timeout: 4 * minute, intervals: [1000] })
    .toBeGreaterThan(due.getTime())
  expect(await seen()).toEqual(places)
  expect((await fetch(`${site?.url}/insights/articles/ratchets/`)).status).toBe(200)
})
