import { watch } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { previewSecret } from './sites/sites'
import { createDisk } from './support/full-disk'
import { findWords } from './support/leaked-words'
import { findDescendant, isAlive } from './support/processes'
import { askAll, machineFiles, oddQuestions, questionsAround, reachPages } from './support/reachable'
import { type Readers, startReaders } from './support/readers'
import { signIn } from './support/sign-in'
import { expect, servedTest as test } from './support/test'
import { expectWhole } from './support/whole-release'

const article = (title: string, text: string, head = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n${head}---\n${text}\n`

test.describe.configure({ mode: 'serial' })

/** In milliseconds: on a busy machine a process takes long to start. */
const PATIENCE = 120_000

const variables = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: previewSecret }
let folder = ''
let site: Awaited<ReturnType<typeof serveSite>>
let readers: Readers
let disk: ReturnType<typeof createDisk>
const fileOf = (name: string) => path.join(folder, 'content/articles', `${name}.md`)
const write = (name: string, text: string) => writeFile(fileOf(name), text)
const pageOf = async (name: string, cookie = '', origin = site.url) => {
  const response = await fetch(`${origin}/insights/articles/${name}/`, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}
/** Waits until readers see it. */
const shows = (name: string, text: string, cookie?: string, origin?: string) =>
  expect
    .poll(async () => (await pageOf(name, cookie, origin)).text.includes(text), {
      message: text,
      timeout: PATIENCE,
    })
    .toBe(true)
const answers = (name: string, status: number, origin?: string) =>
  expect
    .poll(async () => (await pageOf(name, '', origin)).status, { message: name, timeout: PATIENCE })
    .toBe(status)
const ledger = () => readFile(path.join(folder, 'content/published-urls.txt'), 'utf8')
const listed = async (address: string) => (await fetch(`${site.url}${address}`)).text()
const readiness = async () => (await fetch(`${site.url}/readyz`)).json()

test.beforeAll(async () => {
  folder = await copySite('publish', [])
  await shareBuild(folder)
  await mkdir(path.dirname(fileOf('a')), { recursive: true })
  await write('steady', article('Steady', 'Nobody edits this.'))
  await write('edited', article('Edited', 'Version 1.'))
  for (const { word } of withdrawals.slice(1)) await write(`${word}-file`, secretOf(word))
  disk = createDisk(test.info().outputPath('full-disk'))
  site = await serveSite(folder, { ...variables, ...disk.variables })
})
test.afterAll(() => site?.end())

/** How a piece is taken back, what its address answers then, and the beginning of words that only it has. */
const withdrawals = [
  { word: 'quillberyl', status: 404, takeBack: (word: string) => secretOf(word, 'private: true\n') },
  {
    word: 'ochrespindle',
    status: 410,
    takeBack: (word: string) => secretOf(word, 'unpublish: 2024-02-01\n'),
  },
  { word: 'tealcotter', status: 404, takeBack: () => undefined },
]
const secretOf = (word: string, head = '') =>
  article(`${word}title`, `## ${word}heading\n\nIts ${word}text.`, `topics: [${word}topic]\n${head}`)
const { createReader, leaksIn } = findWords(withdrawals.map(({ word }) => word))

/** Where somebody who has not signed in finds words of these pieces that they have not typed. */
async function findTraces(): Promise<string[]> {
  const asking = { origin: site.url, visitors: [{}], read: createReader() }
  const addresses = withdrawals.flatMap(({ word }) => [
    ...[`/insights/articles/${word}-file/`, `/insights/articles/${word.slice(0, -1)}-file/`],
    ...[`/insights/topics/${word}topic/`, `/insights/topics/${word.slice(0, -1)}topic/`],
  ])
  const pages = await reachPages(asking, ['/', '/insights/', '/insights/topics/', '/nothing/', ...addresses])
  const queries = withdrawals.flatMap(({ word }) => [word, word.slice(0, -1), `${word}tex`, word.slice(0, 6)])
  const others = await askAll(asking, [
    ...['/insights/', ...addresses].flatMap(questionsAround),
    ...machineFiles.map((target) => ({ target })),
    ...queries.map((query) => ({ target: `/insights/search/?q=${query}` })),
    ...oddQuestions,
  ])
  return [...pages, ...others].flatMap((each) =>
    leaksIn(each).map((word) => `${word} in ${each.method} ${each.target}`),
  )
}

/** Kills the publisher once something happens, after a save, to a file of such a name in a folder of the site. */
async function killPublisherWhen(place: string, name: RegExp, save: () => Promise<void>): Promise<void> {
  const find = () => findDescendant(site.pid, 'publisher.mjs')
  await expect(() => expect(isAlive(find())).toBe(true)).toPass({ timeout: PATIENCE })
  const publisher = find()
  const changes = watch(path.join(folder, place))
  const killed = new Promise<void>((resolve) =>
    changes.on('change', (_event, file) => {
      if (!name.test(String(file))) return
      changes.close()
      process.kill(publisher, 'SIGKILL')
      resolve()
    }),
  )
  await save()
  await killed
}

test.beforeEach(() => {
  readers = startReaders(site.url)
})
test.afterEach(async () => {
  expect(await readers.stop()).toEqual([])
  expect(readers.count()).toBeGreaterThan(0)
})

test('two projects with a publisher each show one content folder alike, and its list of addresses is whole', async () => {
  const beside = await copySite('publish-beside', [])
  await shareBuild(beside)
  const second = await serveSite(beside, { ...variables, CONTENT_DIR: path.join(folder, 'content') })
  const others = startReaders(second.url)
  const names = Array.from({ length: 8 }, (_, number) => `shared-${number}`)
  try {
    for (const name of names) await write(name, article(name, `The text of ${name}.`))
    for (const name of names)
      for (const origin of [site.url, second.url]) await shows(name, `The text of ${name}.`, '', origin)
    for (const name of names.slice(0, 4)) await rm(fileOf(name))
    await write('edited', article('Edited', 'Version 2.'))
    for (const origin of [site.url, second.url]) {
      for (const name of names.slice(0, 4)) await answers(name, 404, origin)
      await shows('edited', 'Version 2.', '', origin)
      for (const name of names.slice(4)) await answers(name, 200, origin)
    }
    const listed = async () =>
      (await ledger())
        .split('\n')
        .filter((line) => line.includes('/shared-'))
        .sort()
    await expect
      .poll(listed, { timeout: PATIENCE })
      .toEqual(names.map((name) => `/insights/articles/${name}/`))
  } finally {
    expect(await others.stop()).toEqual([])
    await second.end()
  }
})

test('a saved file is seen: edited, new, renamed, deleted, and where there was nothing', async () => {
  await write('edited', article('Edited', 'Version 3.'))
  await shows('edited', 'Version 3.')

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
  await expect.poll(ledger, { timeout: PATIENCE }).toContain('/insights/articles/added/')

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

  await write('edited', article('Edited', 'Version 4.'))
  await shows('edited', 'Version 4.')
})

test('of what was public and was taken back, no word is found anywhere', async () => {
  const [draft = ''] = withdrawals.map(({ word }) => word)
  await write(`${draft}-file`, secretOf(draft, 'private: true\n'))
  const cookie = await signIn(site.url)
  await shows(`${draft}-file`, `${draft}text`, cookie)
  await write(`${draft}-file`, secretOf(draft))
  await answers(`${draft}-file`, 200)
  // The stored index of search outlives what it holds.
  await expect
    .poll(() => readFile(path.join(folder, '.releases/search.jsonl'), 'utf8').catch(() => ''), {
      timeout: PATIENCE,
    })
    .toContain('tealcottertext')
  const before = (await findTraces()).join('\n')
  for (const { word } of withdrawals)
    for (const part of ['title', 'topic', 'heading', 'text'])
      expect(before).toContain(`${word}${part} in GET`)

  for (const { word, takeBack } of withdrawals) {
    const text = takeBack(word)
    await (text === undefined ? rm(fileOf(`${word}-file`)) : write(`${word}-file`, text))
  }
  for (const { word, status } of withdrawals) await answers(`${word}-file`, status)
  expect(await findTraces()).toEqual([])
  for (const { word } of withdrawals) {
    const card = await fetch(`${site.url}/drawings/social/insights/articles/${word}-file.jpg`)
    expect(card.status, word).toBe(404)
  }
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
  for (let version = 5; version <= 103; version += 1) {
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

test('a publisher that is killed at whatever moment of a save leaves a whole release, and the next publishes the rest', async () => {
  const moments: [place: string, name: RegExp][] = [
    ['.contentlayer/work', /^0$/],
    ['.releases/documents', /./],
    ['.releases', /^index\./],
    ['.releases', /^current\.json$/],
    ['content', /^published-urls\.txt$/],
    ['.releases', /^lint-results\./],
  ]
  for (const [number, [place, file]] of moments.entries()) {
    const name = `interrupted-${number}`
    await killPublisherWhen(place, file, () => write(name, article(name, `The text of ${name}.`)))
    await expectWhole(folder)
    await shows(name, `The text of ${name}.`)
    expect(await listed('/sitemap.xml')).toContain(`/insights/articles/${name}/`)
    await expect.poll(ledger, { timeout: PATIENCE }).toContain(`/insights/articles/${name}/\n`)
  }
  await expectWhole(folder)
})

test('a full disk is told, leaves readers what they have, and keeps nothing back once there is room', async () => {
  await disk.fill()
  await write('edited', article('Edited', 'Version 107.'))
  await write('no-room', article('No room', 'A text without room.'))
  await expect
    .poll(site.output, { timeout: PATIENCE })
    .toMatch(/"level":"error",.*"program":"publisher",.*"msg":"What is published stays as it is: ENOSPC/)
  await expect.poll(async () => (await readiness()).upToDate, { timeout: PATIENCE }).toBe(false)
  expect((await pageOf('edited')).text).toContain('Version 106.')
  expect((await pageOf('no-room')).status).toBe(404)
  await expectWhole(folder)
  await disk.clear()
  await shows('edited', 'Version 107.')
  await shows('no-room', 'A text without room.')
  await expect.poll(async () => (await readiness()).upToDate, { timeout: PATIENCE }).toBe(true)
})

test('two servers with a publisher each show the same', async () => {
  const second = await serveSite(folder, variables)
  try {
    await write('edited', article('Edited', 'Version 108.'))
    await shows('edited', 'Version 108.')
    const address = `${second.url}/insights/articles/edited/`
    await expect
      .poll(async () => (await (await fetch(address)).text()).includes('Version 108.'), { timeout: PATIENCE })
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
