import { copyFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { XMLValidator } from 'fast-xml-parser'
import {
  atomPath,
  jsonFeedPath,
  markdownPath,
  rssPath,
  sitemapPath,
} from '@/lib/site/addresses/machine-files'
import { serveSite } from '@/scripts/steps/serve-site'
import { writerSecret } from './sites/sites'
import { saveOf } from './support/hostile-saves'
import { attribute, named, parseMarkup, textOf } from './support/markup'
import { readAtom, readRss } from './support/read-feeds'
import { signIn } from './support/sign-in'
import { prepareWritingSite } from './support/writing-site'

/* What becomes of hostile fields that a writer saves, in all that is made of them; and who gets the videos of drafts. */

test.describe.configure({ mode: 'serial' })

/** In milliseconds: on a busy machine a publisher takes its time. */
const PATIENCE = 60_000
/** What neither HTML nor XML may hold, and what XML may not. */
const [control, unwritable] = [/(?![\n\r\t])\p{Cc}/u, /(?![\n\r\t])[\p{Cc}\ufffe]/u]
const film = (title: string, video: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-03-09\npost_type: article\nshort_description: A film.\n${more}jumbotron:\n  video: /img/uploads/${video}\n---\nText.\n`

let site: Awaited<ReturnType<typeof serveSite>>
let cookie = ''
let uploads = ''
const sample = 'e2e/sites/samples/turning.webm'
test.beforeAll(async () => {
  const { folder, variables, repository } = await prepareWritingSite(
    'hostile-fields',
    {
      'content/articles/a-shown-film.md': film('A Shown Film', 'shown.webm'),
      'content/articles/a-secret-film.md': film('A Secret Film', 'secret.webm', 'private: true\n'),
    },
    'in the repository',
  )
  uploads = path.join(folder, 'public/img/uploads')
  const { editor } = repository
  await mkdir(path.join(editor, 'public/img/uploads'), { recursive: true })
  for (const name of ['shown.webm', 'secret.webm'])
    await copyFile(sample, path.join(editor, 'public/img/uploads', name))
  repository.push('Films')
  site = await serveSite(folder, variables)
  cookie = await signIn(site.url, writerSecret)
})
test.afterAll(() => site?.end())

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(site.url + address, { headers, redirect: 'manual' })
const read = async (address: string, headers?: Record<string, string>) => (await get(address, headers)).text()

test('hostile fields are text, in all that is made of them', async () => {
  const hostile = (name: string) =>
    `]]></title><script>window.${name}=1</script> \\0\\x01\\x1b\\uFFFE\\uD800\\u202E ](javascript:alert(1)) <!-- --> \\n# ${name}\\n- ${name}`
  const raw = `---
title: "Hostile ${hostile('title')}"
date: 2024-03-10
post_type: article
short_description: "${hostile('teaser')}"
author: "${hostile('author')}"
author_url: "javascript:alert(1)"
speaker: "${hostile('speaker')}"
topics: ["${hostile('topic')}"]
seo:
  page_title: "${hostile('heading')}"
  description: "${hostile('description')}"
  canonical: "javascript:alert(1)"
cta: { headline: "${hostile('cta')}", label: "${hostile('label')}", url: "https://example.com/\\"onclick=\\"x" }
---
${hostile('text').replaceAll('\\0', '')}
`
  const save = saveOf('a-hostile-one', { raw })
  const body = JSON.stringify({
    ...save,
    params: { ...save.params, options: { ...save.params.options, useWorkflow: false } },
  })
  const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', cookie }
  const saved = await fetch(`${site.url}/preview/write/api/`, { method: 'POST', body, headers })
  expect([saved.status, await saved.text()]).toEqual([200, expect.stringContaining('Saved')])
  const page = '/insights/articles/a-hostile-one/'
  await expect.poll(async () => (await get(page)).status, { timeout: PATIENCE }).toBe(200)
  await expect.poll(() => read('/insights/search/?q=hostile'), { timeout: PATIENCE }).toContain(page)

  const pages = [page, '/insights/', '/insights/articles/', '/insights/search/?q=hostile']
  for (const address of pages) {
    const html = await read(address)
    expect(html, address).not.toMatch(control)
    const tree = parseMarkup(html)
    for (const script of named(tree, 'script')) {
      const isData = attribute(script, 'type') === 'application/ld+json'
      const [text] = script.children.flatMap((child) => ('value' in child ? [child.value] : []))
      if (isData) expect(() => JSON.parse(text ?? ''), address).not.toThrow()
      else expect(text ?? '', address).not.toContain('window.title')
    }
    for (const link of named(tree, 'a')) expect(attribute(link, 'href'), address).not.toMatch(/^javascript:/i)
  }
  expect(textOf(named(parseMarkup(await read(page)), 'h1')[0])).toContain('window.title=1')

  const [rss, atom, sitemap] = await Promise.all([rssPath, atomPath, sitemapPath].map((each) => read(each)))
  for (const xml of [rss, atom, sitemap]) {
    expect(XMLValidator.validate(xml ?? '')).toBe(true)
    expect(xml).not.toMatch(unwritable)
  }
  for (const feed of [await readRss(rss ?? ''), await readAtom(atom ?? '')])
    expect([...feed.values()].map(({ title }) => title)).toContainEqual(
      expect.stringContaining('Hostile ]]></title><script>window.title=1</script>'),
    )
  const { items } = JSON.parse(await read(jsonFeedPath))
  expect(items).toContainEqual(expect.objectContaining({ title: expect.stringContaining('window.title=1') }))
  for (const address of [markdownPath(page), '/llms.txt']) {
    const markdown = await read(address)
    expect(markdown, address).toMatch(/window\\?\.title/)
    expect(markdown, address).not.toMatch(/(?<!\\)\]\(javascript:/)
    expect(markdown, address).not.toMatch(/^(# |- )(title|teaser|author|speaker|topic|heading|description)$/m)
  }
  expect(await read('/robots.txt')).not.toContain('hostile')
})

test('the video of a draft is for those who preview, and ranges of all are answered', async () => {
  const range = { range: 'bytes=0-99' }
  await expect
    .poll(async () => (await get('/img/uploads/shown.webm')).status, { timeout: PATIENCE })
    .toBe(200)
  const shown = await get('/img/uploads/shown.webm', range)
  expect([shown.status, (await shown.arrayBuffer()).byteLength]).toEqual([206, 100])
  expect(await read('/insights/articles/a-shown-film/')).toContain('src="/img/uploads/shown.webm"')

  for (const guess of [
    ...['/img/uploads/secret.webm', '/img/uploads/secret.webm?v=00000000', '/img/uploads/SECRET.webm'],
    ...['/img/%75ploads/secret.webm', '/img//uploads/secret.webm', '/img/uploads/secret%2Ewebm'],
  ])
    for (const headers of [{}, range]) {
      const answer = await get(guess, headers)
      expect(answer.status, guess).toBeGreaterThanOrEqual(300)
      expect(answer.headers.get('content-type') ?? '', guess).not.toContain('video/')
    }
  const page = await read('/insights/articles/a-secret-film/', { cookie })
  const [, video = ''] = /<source src="(\/img\/uploads\/secret\.webm\?v=[\da-f]{8})"/.exec(page) ?? []
  const whole = await get(video)
  expect([whole.status, whole.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  const part = await get(video, range)
  expect([part.status, part.headers.get('content-range')]).toEqual([
    206,
    expect.stringMatching(/^bytes 0-99\//),
  ])
})

test('a video that has come since the server started is answered in parts, too', async () => {
  const bytes = await readFile(sample)
  const size = bytes.length
  await copyFile(sample, path.join(uploads, 'late.webm'))
  const late = '/img/uploads/late.webm'
  await expect.poll(async () => (await get(late)).status, { timeout: PATIENCE }).toBe(200)
  const whole = await get(late)
  expect(whole.headers.get('accept-ranges')).toBe('bytes')
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  for (const [range, first, last] of [
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, size - 1],
    ['bytes=-7', size - 7, size - 1],
  ] as const) {
    const part = await get(late, { range })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${first}-${last}/${size}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(first, last + 1)), range).toBe(true)
  }
  expect((await get(late, { range: `bytes=${size}-` })).status).toBe(416)
  const severalParts: Record<string, string> = { range: 'bytes=0-1,3-4' }
  for (const headers of [severalParts, { range: 'bytes=0-1', 'if-range': '"before"' }]) {
    const answer = await get(late, headers)
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, size])
  }
  const head = await fetch(site.url + late, { method: 'HEAD' })
  expect([head.status, head.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
  expect((await head.arrayBuffer()).byteLength).toBe(0)
})
