import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { previewSecret } from './sites/sites'
import { findDescendant } from './support/processes'
import { type Readers, startReaders } from './support/readers'
import { signIn } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

const article = (title: string, text: string, head = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n${head}---\n${text}\n`

test.describe.configure({ mode: 'serial' })

/** In milliseconds: on a busy machine a process takes long to start. */
const PATIENCE = 120_000

const variables = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: previewSecret }
let folder = ''
let site: Awaited<ReturnType<typeof serveSite>>
let readers: Readers
const fileOf = (name: string) => path.join(folder, 'content/articles', `${name}.md`)
const write = (name: string, text: string) => writeFile(fileOf(name), text)
const pageOf = async (name: string, cookie = '') => {
  const response = await fetch(`${site.url}/insights/articles/${name}/`, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}
/** Waits until readers see it. */
const shows = (name: string, text: string, cookie?: string) =>
  expect
    .poll(async () => (await pageOf(name, cookie)).text.includes(text), { message: text, timeout: PATIENCE })
    .toBe(true)
const answers = (name: string, status: number) =>
  expect.poll(async () => (await pageOf(name)).status, { message: name, timeout: PATIENCE }).toBe(status)
const listed = async (address: string) => (await fetch(`${site.url}${address}`)).text()
const readiness = async () => (await fetch(`${site.url}/readyz`)).json()

test.beforeAll(async () => {
  folder = await copySite('publish', [])
  await shareBuild(folder)
  await mkdir(path.dirname(fileOf('a')), { recursive: true })
  await write('steady', article('Steady', 'Nobody edits this.'))
  await write('edited', article('Edited', 'Version 1.'))
  site = await serveSite(folder, variables)
})
test.afterAll(() => site?.end())

test.beforeEach(() => {
  readers = startReaders(site.url)
})
test.afterEach(async () => {
  expect(await readers.stop()).toEqual([])
  expect(readers.count()).toBeGreaterThan(0)
})

test('a saved file is seen: edited, new, renamed, deleted, and where there was nothing', async () => {
  await write('edited', article('Edited', 'Version 2.'))
  await shows('edited', 'Version 2.')

  await answers('added', 404)
  await write('added', article('Added', 'A text of its own.', 'topics: [Ratchets]\n'))
  await shows('added', 'A text of its own.')
  for (const place of [
    '/insights/',
    '/insights/articles/',
    '/insights/topics/ratchets/',
    '/rss.xml',
    '/llms.txt',
  ])
    expect(await listed(place)).toContain('Added')
  expect(await listed('/sitemap.xml')).toContain('/insights/articles/added/')
  expect(await listed('/insights/search/?q=ratchets')).toContain('/insights/articles/added/')
  await expect
    .poll(() => readFile(path.join(folder, 'content/published-urls.txt'), 'utf8'), { timeout: PATIENCE })
    .toContain('/insights/articles/added/')

  await rename(fileOf('added'), fileOf('renamed'))
  await shows('renamed', 'A text of its own.')
  await answers('added', 404)
  expect(await listed('/insights/search/?q=ratchets')).not.toContain('/insights/articles/added/')

  await rm(fileOf('renamed'))
  await answers('renamed', 404)
  expect(await listed('/insights/')).not.toContain('Added')
  expect(await listed('/insights/search/?q=ratchets')).not.toContain('/insights/articles/renamed/')
})

test('a file that is broken or half written leaves the version before, and its fault shows at once', async () => {
  await write('broken', article('Broken', 'Sound so far.'))
  await shows('broken', 'Sound so far.')
  await write('broken', article('Broken', 'Not sound.').replace('2024-01-01', '2024-13-01'))
  const cookie = await signIn(site.url)
  await shows('broken', '2024-13-01', cookie)
  await shows('broken', 'readers see the version before', cookie)
  expect((await pageOf('broken')).text).toContain('Sound so far.')
  const dashboard = await fetch(`${site.url}/preview/`, { headers: { cookie } })
  expect(await dashboard.text()).toContain('readers see the version before')
  await expect.poll(site.output, { timeout: PATIENCE }).toContain('"2024-13-01" is not a day of the calendar')

  await write('broken', '---\ntitle: Bro')
  await shows('broken', 'The fields are never closed', cookie)
  expect((await pageOf('broken')).text).toContain('Sound so far.')
  await write('broken', article('Broken', 'Sound again.'))
  await shows('broken', 'Sound again.')

  await write('edited', article('Edited', 'Version 3.'))
  await shows('edited', 'Version 3.')
})

test('what is taken back is gone: by private, and with a fault beside it', async () => {
  await write('secret', article('Secret', 'Sprocketry.'))
  await shows('secret', 'Sprocketry.')
  await write('secret', article('Secret', 'Sprocketry.', 'private: true\n').replace('2024-01-01', 'soon'))
  await answers('secret', 404)
  for (const place of [
    '/insights/',
    '/rss.xml',
    '/sitemap.xml',
    '/llms.txt',
    '/insights/search/?q=sprocketry',
  ])
    expect(await listed(place)).not.toMatch(/Secret|articles\/secret/)
  await rm(fileOf('secret'))
})

test('a hundred edits in two seconds end with the last', async () => {
  for (let version = 4; version <= 103; version += 1) {
    await write('edited', article('Edited', `Version ${version}.`))
    await write(`flood-${version % 10}`, article(`Flood ${version % 10}`, `Wave ${version}.`))
  }
  await shows('edited', 'Version 103.')
  for (let number = 0; number < 10; number += 1)
    await shows(`flood-${number}`, `Wave ${number < 4 ? 100 + number : 90 + number}.`)
})

test('a folder that vanishes, or is emptied, is refused, and the site stays', async () => {
  const content = path.join(folder, 'content')
  await rename(content, `${content}.away`)
  await expect.poll(async () => (await readiness()).upToDate, { timeout: PATIENCE }).toBe(false)
  expect((await pageOf('edited')).status).toBe(200)
  await mkdir(content)
  expect((await pageOf('steady')).status).toBe(200)
  await rm(content, { recursive: true })
  await rename(`${content}.away`, content)
  await write('edited', article('Edited', 'Version 104.'))
  await shows('edited', 'Version 104.')
  await expect.poll(async () => (await readiness()).upToDate, { timeout: PATIENCE }).toBe(true)
})

test('a publisher that is killed is started again, and publishes what it has missed', async () => {
  process.kill(findDescendant(site.pid, 'publisher.mjs'), 'SIGKILL')
  await write('edited', article('Edited', 'Version 105.'))
  await shows('edited', 'Version 105.')
  process.kill(findDescendant(site.pid, 'contentlayer-process.mjs'), 'SIGKILL')
  await write('edited', article('Edited', 'Version 106.'))
  await shows('edited', 'Version 106.')
})

test('two servers with a publisher each show the same', async () => {
  const second = await serveSite(folder, variables)
  try {
    await write('edited', article('Edited', 'Version 107.'))
    await shows('edited', 'Version 107.')
    const address = `${second.url}/insights/articles/edited/`
    await expect
      .poll(async () => (await (await fetch(address)).text()).includes('Version 107.'), { timeout: PATIENCE })
      .toBe(true)
  } finally {
    await second.end()
  }
})

test('a server that is killed is started again with the last release', async () => {
  await readers.stop()
  readers = startReaders(site.url, () => true)
  process.kill(findDescendant(site.pid, 'server.mjs'), 'SIGKILL')
  await expect
    .poll(async () => (await readiness().catch(() => ({}))).status, { timeout: 60_000 })
    .toBe('ready')
  await answers('steady', 200)
})
