import { ask } from './support/ask'
import { readContent } from './support/content-folder'
import { documentsOf } from './support/crawl'
import { attribute, elementsOf, named, parseMarkup, textOf } from './support/markup'
import { readAtom, readJsonFeed, readRss } from './support/read-feeds'
import { expect, servedTest as test } from './support/test'

const types = {
  '/rss.xml': 'application/rss+xml',
  '/atom.xml': 'application/atom+xml',
  '/feed.json': 'application/feed+json',
}

test('every page announces every feed', async ({ crawl, siteUrl, baseURL }) => {
  const missing = await (await fetch(`${baseURL}/no-such-page/`)).text()
  const trees = [...crawl.pages.values()].map(({ path, tree }) => [path, tree] as const)
  for (const [path, tree] of [...trees, ['the page for what is missing', parseMarkup(missing)] as const]) {
    const links = named(tree, 'link').filter((link) => attribute(link, 'rel') === 'alternate')
    const announced = links.map((link) => [attribute(link, 'href'), attribute(link, 'type')])
    for (const [file, type] of Object.entries(types))
      expect(announced, path).toContainEqual([siteUrl + file, type])
  }
})

test('files for programs answer at one address, as what they are', async ({ baseURL }) => {
  const expected = {
    ...types,
    '/sitemap.xml': 'application/xml',
    '/robots.txt': 'text/plain',
    '/llms.txt': 'text/plain',
  }
  for (const [file, type] of Object.entries(expected)) {
    const response = await fetch(baseURL + file, { redirect: 'manual' })
    expect(response.status, file).toBe(200)
    expect(response.headers.get('content-type'), file).toMatch(type)
    const slashed = await fetch(`${baseURL}${file}/`, { redirect: 'manual' })
    expect([slashed.status, slashed.headers.get('location')], file).toEqual([308, file])
  }
})

const listing = /^\/insights\/(articles|videos|podcast|topics\/[^/]+)\/$/

test('each kind and each topic has feeds of its own, which its page announces and offers', async ({
  crawl,
  baseURL,
  siteUrl,
}) => {
  const listings = [...crawl.pages.values()].filter(({ path }) => listing.test(path))
  expect(listings.length).toBeGreaterThan(3)
  for (const { path, tree } of listings) {
    const alternates = named(tree, 'link').filter((link) => attribute(link, 'rel') === 'alternate')
    const announced = alternates.map((link) => [attribute(link, 'href'), attribute(link, 'type')])
    const main = named(tree, 'main')[0]
    expect(textOf(main), path).toContain('Subscribe')
    const offered = main ? named(main, 'a').map((link) => attribute(link, 'href')) : []
    const items: string[][] = []
    for (const [file, type] of [
      ['rss.xml', 'application/rss+xml'],
      ['feed.json', 'application/feed+json'],
    ] as const) {
      expect(announced, path).toContainEqual([siteUrl + path + file, type])
      expect(offered, path).toContain(path + file)
      const response = await fetch(baseURL + path + file)
      expect([response.status, response.headers.get('content-type')], path + file).toEqual([
        200,
        `${type}; charset=utf-8`,
      ])
      const text = await response.text()
      expect(text, path + file).toContain(siteUrl + path + file)
      items.push([...(file === 'rss.xml' ? await readRss(text) : readJsonFeed(text)).keys()])
    }
    const listed = [...crawl.pages.values()]
      .filter((page) => page.path === path || page.path.startsWith(`${path}page/`))
      .flatMap((page) => named(page.tree, 'main').flatMap((each) => named(each, 'article')))
      .flatMap((card) => named(card, 'a').map((link) => siteUrl + attribute(link, 'href')))
    const isKeptOut = (url: string) =>
      crawl.pages.get(url.replace(siteUrl, ''))?.meta('robots')[0]?.startsWith('noindex')
    const expected = listed.filter((url) => !isKeptOut(url)).slice(0, 20)
    expect(items, path).toEqual([expected, expected])
  }
})

test('what is no public list has no feed, and each feed has one address', async ({ crawl, baseURL }) => {
  const unknown = [
    '/insights/topics/unheard-of/',
    '/insights/',
    '/insights/topics/',
    '/insights/articles/page/2/',
  ]
  const empty = ['/insights/videos/', '/insights/podcast/'].filter((path) => !crawl.pages.has(path))
  for (const path of [...unknown, ...empty])
    for (const file of ['rss.xml', 'feed.json'])
      expect((await fetch(`${baseURL}${path}${file}`)).status, path + file).toBe(404)
  for (const spelled of [
    '/insights/articles/rss.xml/',
    '/Insights/articles/RSS.xml',
    '//insights//articles/rss.xml',
    '/feeds/articles/rss.xml',
  ]) {
    const { status, location } = await ask(baseURL, spelled)
    expect([status, location], spelled).toEqual([308, '/insights/articles/rss.xml'])
  }
})

test('robots may look everywhere and are shown the sitemap', async ({ baseURL, siteUrl }) => {
  const text = await (await fetch(`${baseURL}/robots.txt`)).text()
  expect(text).toContain(`Sitemap: ${siteUrl}/sitemap.xml`)
  expect(text).not.toMatch(/^Disallow: \S/m)
})

test('feeds hold whole texts whose addresses are absolute and lead somewhere', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  const load = async (path: string) => (await fetch(baseURL + path)).text()
  const feeds = [
    await readRss(await load('/rss.xml')),
    await readAtom(await load('/atom.xml')),
    readJsonFeed(await load('/feed.json')),
  ]
  const pictures = new Set<string>()
  for (const feed of feeds)
    for (const [id, { html, author }] of feed) {
      expect(author, id).toMatch(/\S/)
      expect([...crawl.pages.keys()]).toContain(id.replace(siteUrl, ''))
      const elements = elementsOf(parseMarkup(`<!doctype html><html><body>${html}</body></html>`))
      const addresses = elements.flatMap((element) =>
        ['href', 'src'].filter((name) => name in element.properties).map((name) => attribute(element, name)),
      )
      expect(
        addresses.filter((address) => !/^(https?:\/\/|mailto:|tel:)/.test(address)),
        id,
      ).toEqual([])
      const names = elements.flatMap((element) => Object.keys(element.properties))
      expect(
        names.filter((name) => /^(on.*|style|srcSet|id|className)$/i.test(name)),
        id,
      ).toEqual([])
      expect(
        elements.filter(({ tagName }) => tagName === 'h1'),
        id,
      ).toEqual([])
      for (const { tagName, properties } of elements)
        if (tagName === 'img') pictures.add(String(properties.src))
    }
  for (const picture of pictures)
    expect((await fetch(picture.replace(siteUrl, String(baseURL)))).status, picture).toBe(200)
})

test('questions are in feeds and markdown without the notation', async ({ crawl, baseURL }) => {
  const interviews = [...crawl.pages.values()].filter(
    (page) => page.hrefs.some((href) => href.startsWith('#')) && page.html.includes('Link to this answer'),
  )
  expect(interviews.length).toBeGreaterThan(1)
  for (const { path } of interviews) {
    const text = await (await fetch(`${baseURL}${path}index.md`)).text()
    expect(text, path).toMatch(/^## .*\S/m)
    expect(text, path).not.toMatch(/^#+ Q:[^\S\n]*\S/m)
  }
})

test('markdown stays out of search engines and shows no markup of pages', async ({
  crawl,
  baseURL,
  siteUrl,
}) => {
  for (const page of documentsOf(crawl.pages)) {
    const response = await fetch(`${baseURL}${page.path}index.md`)
    expect(response.status, page.path).toBe(200)
    expect(response.headers.get('content-type'), page.path).toMatch('text/markdown')
    expect(response.headers.get('x-robots-tag'), page.path).toBe('noindex')
    const text = await response.text()
    expect(text, page.path).toContain(`Page: <${siteUrl}${page.path}>`)
    expect(text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`|^ {4}.*$/gm, ''), page.path).not.toMatch(
      /(?<!\\)<\/?(div|span|script|iframe|p|a|img)\b/i,
    )
    expect(text, page.path).not.toMatch(/\]\(\/|\]\(#/)
  }
})

test('drafts, scheduled and withdrawn documents have neither markdown nor card', async ({
  site,
  baseURL,
}) => {
  const hidden = readContent(site).filter((file) => !file.isPublic)
  expect(hidden.length).toBeGreaterThan(0)
  for (const { file, permalink } of hidden) {
    const path = permalink || `insights/${file.replace(/\.md$/, '')}`
    for (const address of [`/${path}/index.md`, `/markdown/${path}/`, `/drawings/social/${path}.jpg`])
      expect((await fetch(baseURL + address)).status, address).toBe(404)
  }
})

test('the directory is what llmstxt.org asks for', async ({ baseURL }) => {
  const response = await fetch(`${baseURL}/llms.txt`)
  const lines = (await response.text()).split('\n').filter(Boolean)
  expect(response.headers.get('x-robots-tag')).toBe('noindex')
  expect(lines[0]).toMatch(/^# \S/)
  expect(lines[1]).toMatch(/^> \S/)
  for (const line of lines.slice(2)) expect(line).toMatch(/^(## \S|- \[.+\]\(https?:\/\/\S+\)(: .*\S)?$)/)
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
})
