import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { createClock } from './support/clock'
import { expect, servedTest as test } from './support/test'

/** Long after the build on any machine, and not on the hour. */
const due = new Date('2198-07-04T15:31:00Z')
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
  const minuteOf = due.toISOString()
  await writeFile(path.join(articles, 'ratchets.md'), article('Ratchets', `date: ${minuteOf}`))
  await writeFile(
    path.join(articles, 'pulleys.md'),
    article('Pulleys', `date: 2024-01-02\nunpublish: ${minuteOf}`),
  )
  const clock = createClock(test.info().outputPath('clock'))
  stopClockAt = clock.stopAt
  site = await serveSite(folder, {
    ...clock.variables,
    ...{ CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: '' },
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

test('a piece appears and another goes at its minute, everywhere, with no event but the clock', async () => {
  const [ratchets, pulleys] = [placesOf('ratchets'), placesOf('pulleys')]
  const seen = async (title: string, places: string[]) => {
    const texts = await Promise.all(places.map(async (place) => (await fetch(`${site?.url}${place}`)).text()))
    const traces = new RegExp(`${title}|<loc>[^<]*${title.toLowerCase()}`)
    return places.filter((_, at) => traces.test(texts[at] ?? ''))
  }
  const statusOf = async (address: string) => (await fetch(`${site?.url}${address}`)).status
  const statusesOf = (name: string) =>
    Promise.all(
      [
        `/insights/articles/${name}/`,
        `/insights/topics/${name}/`,
        `/insights/topics/${name}/feed.json`,
        `/insights/articles/${name}/index.md`,
        `/drawings/social/insights/articles/${name}.jpg`,
      ].map(statusOf),
    )
  expect([await seen('Ratchets', ratchets), await seen('Pulleys', pulleys)]).toEqual([[], pulleys])
  expect([await statusesOf('ratchets'), await statusesOf('pulleys')]).toEqual([
    [404, 404, 404, 404, 404],
    [200, 200, 200, 200, 200],
  ])
  await stopClockAt(new Date(due.getTime() - 1))
  expect([await seen('Ratchets', ratchets), await seen('Pulleys', pulleys)]).toEqual([[], pulleys])
  await stopClockAt(due)
  expect(await seen('Ratchets', ratchets)).toEqual(ratchets)
  expect(await seen('Pulleys', pulleys)).toEqual([])
  expect(await statusesOf('ratchets')).toEqual([200, 200, 200, 200, 200])
  expect(await statusesOf('pulleys')).toEqual([410, 410, 410, 404, 404])
})
