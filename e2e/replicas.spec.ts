import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createShareLink } from '@/lib/preview/access/share-links'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { findFreePort } from '@/scripts/steps/free-port'
import { hasRedis, startRedis } from '@/scripts/steps/redis'
import { serveSite } from '@/scripts/steps/serve-site'
import { copySite, shareBuild } from '@/scripts/steps/site-copy'
import { previewSecret } from './sites/sites'
import { ownAddress, signIn, trySecret } from './support/sign-in'
import { expect, servedTest as test } from './support/test'

/* Two servers that share a Redis, and nothing else: neither a folder nor a process. */

test.describe.configure({ mode: 'serial' })
test.skip(!hasRedis(), 'no redis-server here, and none could be installed')

const article = (title: string, head = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01\npost_type: article\nshort_description: A teaser.\n${head}---\nIts text.\n`
const page = '/insights/articles/open/'
const draft = '/insights/articles/closed/'
const word = 'Heliotropedraft'

type Site = Awaited<ReturnType<typeof serveSite>>
let redis: ChildProcess
let port = 0
let folder = ''
let folders: string[] = []
let [here, there]: Site[] = []
const both = () => [here, there].map((site) => site?.url ?? '')

test.beforeAll(async () => {
  folder = test.info().outputPath('redis')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  port = await findFreePort()
  redis = startRedis(folder, port)
  folders = await Promise.all(['replica-here', 'replica-there'].map((name) => copySite(name, [])))
  const [first = '', second = ''] = folders
  for (const each of folders) {
    await mkdir(path.join(each, 'content/articles'), { recursive: true })
    await writeFile(path.join(each, 'content/articles/open.md'), article('Open'))
    await writeFile(path.join(each, 'content/articles/closed.md'), article(word, 'private: true\n'))
  }
  const variables = { CONTENT_DIR: 'content', CI: 'true', PREVIEW_SECRET: previewSecret }
  const serve = (each: string) => serveSite(each, { ...variables, REDIS_URL: `redis://127.0.0.1:${port}` })
  await shareBuild(first)
  here = await serve(first)
  // The framework signs its cookie for drafts with a key of the build.
  await shareBuild(second, first)
  there = await serve(second)
})
test.afterAll(async () => {
  await here?.end()
  await there?.end()
  redis?.kill('SIGKILL')
})

const open = async (origin: string, token: string) =>
  fetch(`${origin}/api/draft?${new URLSearchParams({ path: draft, token })}`, { redirect: 'manual' })
const oneTimeToken = () => signToken('open', { sub: draft, jti: randomUUID() }, termOf(300), previewSecret)
const sharedLink = () =>
  createShareLink(
    { file: 'articles/closed.md', revision: '', version: '', allowsNotes: false },
    1,
    previewSecret,
  )
const follow = (origin: string, token: string) => fetch(`${origin}/preview/shared/${token}/`)
const seesDraft = async (origin: string, cookie: string) =>
  (await (await fetch(origin + draft, { headers: { cookie } })).text()).includes(word)

test('a one-time link opens once, wherever it is opened', async () => {
  const [a = '', b = ''] = both()
  const token = await oneTimeToken()
  expect((await open(a, token)).status).toBe(307)
  for (const origin of [b, a]) expect((await open(origin, token)).status).toBe(404)
})

test('who signs in at one is signed in at the other, and who signs out is nowhere signed in', async () => {
  const [a = '', b = ''] = both()
  const cookie = await signIn(a)
  for (const origin of [a, b]) expect(await seesDraft(origin, cookie)).toBe(true)
  const exit = await fetch(`${b}/preview/exit/`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
  expect(exit.status).toBe(303)
  for (const origin of [a, b]) expect(await seesDraft(origin, cookie)).toBe(false)
})

test('a link that is given out at one is listed at the other', async () => {
  const [a = '', b = ''] = both()
  const cookie = await signIn(a)
  const form = {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams(),
  } as const
  const made = (await fetch(`${a}/preview/link${draft}`, form)).headers.get('location') ?? ''
  const id = new URL(made, a).searchParams.get('made') ?? 'none'
  const listed = await (await fetch(`${b}/preview/share${draft}`, { headers: { cookie } })).text()
  expect(listed).toContain(id)
})

test('failed attempts to sign in are counted together', async () => {
  const headers = { 'x-forwarded-for': ownAddress() }
  const statuses: number[] = []
  for (const origin of [...both(), ...both(), ...both(), ...both(), ...both(), ...both()])
    statuses.push((await trySecret(origin, 'not the secret', headers)).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(303))
  expect(statuses.slice(10)).toEqual([429, 429])
})

test('a link that is revoked in the content of one opens nowhere', async () => {
  const [a = '', b = ''] = both()
  const { token, link } = await sharedLink()
  const other = await sharedLink()
  for (const origin of [a, b]) expect((await follow(origin, token)).status).toBe(200)
  await writeFile(path.join(folders[0] ?? '', 'content/revoked-links.txt'), `${link.id}\n`)
  // Any link that is opened there lets the others know.
  expect((await follow(a, other.token)).status).toBe(200)
  for (const origin of [b, a]) {
    const response = await follow(origin, token)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('This link was withdrawn')
  }
  expect((await follow(b, other.token)).status).toBe(200)
})

test('without Redis readers read on, and nothing opens that it might keep closed', async () => {
  const cookie = await signIn(both()[0] ?? '')
  const left = await signIn(both()[0] ?? '')
  await fetch(`${both()[0]}/preview/exit/`, { method: 'POST', headers: { cookie: left }, redirect: 'manual' })
  const [token, spent] = [await oneTimeToken(), await oneTimeToken()]
  expect((await open(both()[0] ?? '', spent)).status).toBe(307)
  const { token: shared } = await sharedLink()
  redis.kill('SIGKILL')
  await once(redis, 'exit')

  for (const origin of both()) {
    for (const address of [page, '/insights/', '/insights/search/?q=text', '/rss.xml', '/readyz'])
      for (const sent of ['', cookie])
        expect((await fetch(origin + address, { headers: { cookie: sent } })).status, address).toBe(200)
    expect(await seesDraft(origin, cookie)).toBe(false)
    expect(await (await fetch(`${origin}/preview/`, { headers: { cookie } })).text()).not.toContain(word)
    const closed = [
      await open(origin, token),
      await follow(origin, shared),
      await trySecret(origin, previewSecret),
      await fetch(`${origin}/preview/exit/`, { method: 'POST', headers: { cookie }, redirect: 'manual' }),
    ]
    for (const response of closed) {
      expect(response.status, response.url).toBe(503)
      expect(response.headers.getSetCookie()).toEqual([])
      const text = await response.text()
      expect(text).toMatch(/in a minute/)
      expect(text).not.toContain(word)
    }
    // What is wrong in any case is told as ever.
    expect((await trySecret(origin, 'not the secret')).status).toBe(303)
  }

  redis = startRedis(folder, port)
  const [a = '', b = ''] = both()
  await expect.poll(() => seesDraft(b, cookie)).toBe(true)
  await expect.poll(() => seesDraft(a, cookie)).toBe(true)
  expect(await seesDraft(a, left), 'who has left stays away').toBe(false)
  expect((await open(b, spent)).status).toBe(404)
  expect((await open(b, token)).status).toBe(307)
  expect((await open(a, token)).status).toBe(404)
  expect((await follow(a, shared)).status).toBe(200)
  for (const site of [here, there]) {
    const lines = site?.output().match(/Redis can(not)? be reached.*/g) ?? []
    expect(lines.map((line) => line.slice(0, 12))).toEqual(['Redis cannot', 'Redis can be'])
  }
})

test('a Redis that hangs is waited for once, and is as good as gone until it answers', async () => {
  const cookie = await signIn(both()[0] ?? '')
  const token = await oneTimeToken()
  for (const origin of both()) expect(await seesDraft(origin, cookie)).toBe(true)
  redis.kill('SIGSTOP')
  for (const origin of both()) {
    expect(await seesDraft(origin, cookie), 'nobody is signed in').toBe(false)
    const started = performance.now()
    for (let times = 0; times < 5; times += 1) {
      expect((await fetch(origin + page, { headers: { cookie } })).status).toBe(200)
      expect((await open(origin, token)).status).toBe(503)
    }
    expect(performance.now() - started, 'ten questions, each of which would wait for a second').toBeLessThan(
      5000,
    )
  }
  redis.kill('SIGCONT')
  for (const origin of both()) await expect.poll(() => seesDraft(origin, cookie)).toBe(true)
  expect((await open(both()[1] ?? '', token)).status).toBe(307)
})
