import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { createClock } from './support/clock'
import { expect, servedTest as test } from './support/test'

/**
 * The moments at which one piece appears and another goes: long after the build on any machine, one after the other. A
 * bare day begins at midnight in Chicago, in summer and in winter.
 */
const moments = [
  {
    when: 'its minute',
    written: '2198-07-04T15:31:00.000Z',
    due: '2198-07-04T15:31:00Z',
    comes: 'Ratchets',
    goes: 'Pulleys',
  },
  {
    when: 'midnight in Chicago in summer',
    written: '2198-07-06',
    due: '2198-07-06T05:00:00Z',
    comes: 'Spindles',
    goes: 'Flanges',
  },
  {
    when: 'midnight in Chicago in winter',
    written: '2199-01-02',
    due: '2199-01-02T06:00:00Z',
    comes: 'Gaskets',
    goes: 'Turbines',
  },
]
const article = (title: string, dates: string) =>
  `---\ntitle: ${title}\n${dates}\npost_type: article\nshort_description: A teaser.\ntopics: [${title}]\n---\nIts text.\n`

/** Everywhere that a published piece is, by address. */
const placesOf = (name: string) => [
  '/insights/',
  '/insights/articles/',
  '/insights/topics/',
  `/insights/topics/${name}/`,
  `/insights/topics/${name}/rss.xml`,
  `/insights/search/?q=${name}`,
  `/insights/search/?q=${name.slice(0, -2)}x`,
  `/insights/articles/${name}/`,
  `/insights/articles/${name}/index.md`,
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
  await writeFile(path.join(articles, 'bearings.md'), article('Bearings', 'date: 2024-01-01'))
  for (const { written, comes, goes } of moments) {
    await writeFile(path.join(articles, `${comes.toLowerCase()}.md`), article(comes, `date: ${written}`))
    const dates = `date: 2024-01-02\nunpublish: ${written}`
    await writeFile(path.join(articles, `${goes.toLowerCase()}.md`), article(goes, dates))
  }
  const clock = createClock(test.info().outputPath('clock'))
  stopClockAt = clock.stopAt
  site = await serveSite(folder, {
    ...clock.variables,
    ...{ CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '', TZ: 'Pacific/Kiritimati' },
  })
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

const ask = (address: string) => fetch(`${site?.url}${address}`)

/** The places at which a piece is seen. */
async function seen(title: string): Promise<string[]> {
  const places = placesOf(title.toLowerCase())
  const texts = await Promise.all(places.map(async (place) => (await ask(place)).text()))
  const traces = new RegExp(`${title}|<loc>[^<]*${title.toLowerCase()}`)
  return places.filter((_, at) => traces.test(texts[at] ?? ''))
}

/** What the addresses answer that are a piece's own. */
function statusesOf(title: string): Promise<number[]> {
  const name = title.toLowerCase()
  return Promise.all(
    [
      `/insights/articles/${name}/`,
      `/insights/topics/${name}/`,
      `/insights/topics/${name}/feed.json`,
      `/insights/articles/${name}/index.md`,
      `/drawings/social/insights/articles/${name}.jpg`,
    ].map(async (address) => (await ask(address)).status),
  )
}

const ledger = () => readFile(path.join(folder, 'content/published-urls.txt'), 'utf8')

for (const { when, due, comes, goes } of moments)
  test(`a piece appears and another goes at ${when}, everywhere, with no event but the clock`, async () => {
    const [coming, going] = [comes, goes].map((title) => placesOf(title.toLowerCase()))
    const before = async () => {
      expect([await seen(comes), await seen(goes)]).toEqual([[], going])
      expect([await statusesOf(comes), await statusesOf(goes)]).toEqual([
        [404, 404, 404, 404, 404],
        [200, 200, 200, 200, 200],
      ])
    }
    await before()
    const at = new Date(due).getTime()
    for (const earlier of [60_000, 1]) {
      await stopClockAt(new Date(at - earlier))
      await before()
    }
    const address = `/insights/articles/${comes.toLowerCase()}/`
    expect(await ledger()).not.toContain(address)
    await stopClockAt(new Date(at))
    expect([await seen(comes), await seen(goes)]).toEqual([coming, []])
    expect(await statusesOf(comes)).toEqual([200, 200, 200, 200, 200])
    expect(await statusesOf(goes)).toEqual([410, 410, 410, 404, 404])
    await expect.poll(ledger).toContain(address)
  })
