import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { serveSite } from '@/scripts/steps/serve-site'
import { projectDir } from '@/scripts/steps/site-copy'
import { previewSecret, writerSecret } from './sites/sites'
import { ask } from './support/ask'
import { hostileBodies, saveOf } from './support/hostile-saves'
import { signIn } from './support/sign-in'
import { prepareWritingSite } from './support/writing-site'

/* What is sent to the interface for writing by somebody who means harm, and what becomes of the pictures that come in by it. */

test.describe.configure({ mode: 'serial' })

const article = (title: string) =>
  `---\ntitle: ${title}\ndate: 2024-03-09\npost_type: article\nshort_description: What it says about pumps.\n---\nText.\n`
const api = '/preview/write/api/'
/** In milliseconds: on a busy machine a publisher takes its time. */
const PATIENCE = 60_000

let site: Awaited<ReturnType<typeof serveSite>>
let repository: Awaited<ReturnType<typeof prepareWritingSite>>['repository']
let cookie = ''
test.beforeAll(async () => {
  const { folder, variables, ...prepared } = await prepareWritingSite(
    'hostile-saves',
    {
      'content/articles/an-interview.md': article('An Interview'),
      README: 'Ours',
    },
    'in the repository',
  )
  repository = prepared.repository
  const { editor } = repository
  await symlink('../../README', path.join(editor, 'content/articles/link.md'))
  await mkdir(path.join(editor, 'elsewhere'))
  await writeFile(path.join(editor, 'elsewhere/b.md'), 'Ours')
  await symlink('../../elsewhere', path.join(editor, 'content/articles/linked'))
  repository.push('Links')
  site = await serveSite(folder, variables)
  cookie = await signIn(site.url, writerSecret)
})
test.afterAll(() => site?.end())

const send = async (body: BodyInit, headers: Record<string, string> = {}, as = cookie) => {
  const response = await fetch(site.url + api, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', cookie: as, ...headers },
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const saved = JSON.stringify(saveOf('a-control'))

test('a hostile save is refused in words, and changes nothing', async () => {
  const before = repository.branches()
  for (const [wrong, body] of hostileBodies) {
    const { status, text, headers } = await send(body)
    expect([400, 404, 409, 413, 422], `${wrong}: ${status} ${text}`).toContain(status)
    expect(JSON.parse(text), wrong).toEqual({ error: expect.any(String) })
    expect(text.length, wrong).toBeLessThan(1000)
    expect(text, wrong).not.toContain(projectDir)
    expect(headers.get('cache-control'), wrong).toContain('no-store')
  }
  expect(repository.branches()).toBe(before)
  expect(repository.show('README')).toBe('Ours')
})

test('nor does one from elsewhere, of another kind, in pieces, or by somebody else', async () => {
  const before = repository.branches()
  const host = new URL(site.url).host
  const crossSite: Record<string, string>[] = [
    ...['cross-site', 'same-site', 'SAME-ORIGIN ', 'x'].map((each) => ({ 'Sec-Fetch-Site': each })),
    ...['null', 'https://evil.example', `http://${host}.evil.example`, `http://evil.example#${host}`].map(
      (Origin) => ({ 'Sec-Fetch-Site': '', Origin }),
    ),
  ]
  for (const headers of crossSite)
    expect((await send(saved, headers)).status, JSON.stringify(headers)).toBe(403)
  for (const type of [
    '',
    'text/plain',
    'text/plain;application/json',
    'application/jsonx',
    'multipart/form-data',
  ])
    expect((await send(saved, { 'Content-Type': type })).status, type).toBe(415)
  expect((await send(Buffer.from(saved, 'utf16le'))).status).toBe(400)
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const headers = { cookie, 'X-HTTP-Method-Override': 'POST' }
    expect((await fetch(site.url + api, { method, headers })).status, method).toBe(405)
  }
  const shared = await signIn(site.url, previewSecret)
  const ended = await signIn(site.url, writerSecret)
  await fetch(`${site.url}/preview/exit/`, { method: 'POST', headers: { cookie: ended }, redirect: 'manual' })
  for (const [who, as] of Object.entries({ nobody: '', shared, ended })) {
    expect((await send(saved, { Authorization: `Bearer ${writerSecret}` }, as)).status, who).toBe(401)
  }
  expect(await sendInPieces()).toBe(413)
  expect(repository.branches()).toBe(before)
})

/** @returns The status for a body without an end that is announced. */
function sendInPieces(): Promise<number> {
  const { hostname, port } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ hostname, port, path: api, method: 'POST' },
        headers: { 'content-type': 'application/json', cookie, 'transfer-encoding': 'chunked' },
      },
      (response) => {
        resolve(response.statusCode ?? 0)
        sent.destroy()
      },
    )
    sent.on('error', reject)
    let left = 66
    const write = () => {
      if (left-- > 0 && !sent.destroyed) sent.write(Buffer.alloc(2 ** 20, ' '), write)
    }
    write()
  })
}

test('a save of which nothing is wrong is taken, and its picture is for those who preview', async () => {
  const pixels = { create: { width: 600, height: 400, channels: 3, background: '#843d21' } } as const
  const content = (await sharp(pixels).png().toBuffer()).toString('base64')
  const asset = { path: 'public/img/uploads/prices-2027.png', content, encoding: 'base64' }
  const raw = article('A Control').replace('Text.', 'Text.\n\n![Prices](/img/uploads/prices-2027.png)')
  const { status, text } = await send(JSON.stringify(saveOf('a-control', { raw }, asset)))
  expect([status, text]).toEqual([200, expect.stringContaining('Saved')])
  expect(repository.branches()).toContain('cms/articles/a-control')

  const page = '/insights/articles/a-control/'
  const read = async (as: string) => (await fetch(site.url + page, { headers: { cookie: as } })).text()
  await expect.poll(() => read(cookie), { timeout: PATIENCE }).toContain('prices-2027')
  const shown = (await read(cookie)).replaceAll('&amp;', '&')
  const [optimized = ''] = /\/_next\/image\/\?url=[^\s"]*prices-2027[^\s"]*/.exec(shown) ?? []
  const version = /%3Fv%3D([\da-f]{8})/.exec(optimized)?.[1]
  const plain = '/img/uploads/prices-2027.png'
  for (const address of [optimized, `${plain}?v=${version}`]) {
    const answer = await ask(site.url, address)
    expect([answer.status, answer.headers['cache-control']], address).toEqual([200, 'private, no-store'])
  }
  const guesses = [
    ...[
      plain,
      `${plain}?v=00000000`,
      `${plain}/`,
      '/img/uploads/PRICES-2027.png',
      '/img/%75ploads/prices-2027.png',
    ],
    ...['/img//uploads/prices-2027.png', '/img/uploads%2Fprices-2027.png', '/img/uploads/prices-2027%2Epng'],
    ...[
      optimized.replace(/%3Fv%3D[\da-f]{8}/, ''),
      optimized.replace(/%3Fv%3D[\da-f]{8}/, '%3Fv%3D00000000'),
    ],
    ...[optimized.replace('%2Fimg%2Fuploads%2F', '/img//uploads/').replace(/%3Fv%3D[\da-f]{8}/, '')],
  ]
  for (const address of guesses) {
    const answer = await ask(site.url, address)
    expect(answer.status, address).toBeGreaterThanOrEqual(300)
    expect(answer.headers['content-type'] ?? '', address).not.toContain('image/')
  }
  for (const [name, value] of [
    ['range', 'bytes=9999999-'],
    ['if-match', '"x"'],
  ] as const) {
    const [closed, missing] = await Promise.all(
      [plain, '/img/uploads/never-there.png'].map((each) =>
        fetch(site.url + each, { headers: { [name]: value } }),
      ),
    )
    expect(closed?.status, name).toBe(missing?.status)
    expect(closed?.headers.get('content-range')).toBe(missing?.headers.get('content-range'))
  }

  const params = { collection: 'articles', slug: 'a-control' }
  const publish = JSON.stringify({ action: 'publishUnpublishedEntry', params })
  await expect
    .poll(async () => (await send(publish)).text, { timeout: PATIENCE })
    .toContain('Publish “a-control”')
  await expect.poll(async () => (await ask(site.url, plain)).status, { timeout: PATIENCE }).toBe(200)
  await expect.poll(() => read(''), { timeout: PATIENCE }).toContain('prices-2027')
})
