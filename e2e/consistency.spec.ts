import sharp from 'sharp'
import { readContent } from './support/content-folder'
import { documentsOf } from './support/crawl'
import { attribute, elementsOf, named, parseMarkup, textOf } from './support/markup'
import { readAtom, readJsonFeed, readRss, readSitemap } from './support/read-feeds'
import { inner, mainEntityOf, type ServedPage } from './support/served-page'
import { expect, servedTest as test } from './support/test'

/* A document has the same title, description, address, day and picture in its page, feeds, sitemap, markdown and lists. */

const feedLength = 20
const isOpen = (page: ServedPage) => !page.meta('robots')[0]?.startsWith('noindex')
const only = (page: ServedPage, name: string): string => {
  const values = page.meta(name)
  expect(values, `${name} of ${page.path}`).toHaveLength(1)
  return values[0] ?? ''
}

test('every published document is a page that is compared here', async ({ crawl, site }) => {
  const published = readContent(site).filter((file) => file.isPublic)
  expect(documentsOf(crawl.pages)).toHaveLength(published.length)
})

test('page, Open Graph and structured data say the same', async ({ crawl, siteUrl }) => {
  for (const page of documentsOf(crawl.pages)) {
    const article = mainEntityOf(page)
    const image = inner(article, 'image')
    const time = attribute(named(page.tree, 'time')[0], 'dateTime')
    expect(
      {
        title: article.headline,
        cardTitle: only(page, 'twitter:title'),
        description: article.description,
        cardDescription: only(page, 'twitter:description'),
        metaDescription: only(page, 'description'),
        url: article.url,
        canonical: page.canonical,
        id: String(article['@id']).replace(/#(article|video|episode)$/, ''),
        published: article.datePublished,
        day: time,
        modified: article.dateModified,
        picture: [image.url, image.width, image.height, image.caption],
        cardPicture: only(page, 'twitter:image'),
      },
      page.path,
    ).toEqual({
      title: only(page, 'og:title'),
      cardTitle: only(page, 'og:title'),
      description: only(page, 'og:description'),
      cardDescription: only(page, 'og:description'),
      metaDescription: only(page, 'og:description'),
      url: only(page, 'og:url'),
      canonical: only(page, 'og:url'),
      id: siteUrl + page.path,
      published: only(page, 'article:published_time'),
      day: only(page, 'article:published_time').slice(0, 10),
      modified: page.meta('article:modified_time')[0],
      picture: ['og:image', 'og:image:width', 'og:image:height', 'og:image:alt'].map((name) =>
        only(page, name),
      ),
      cardPicture: only(page, 'og:image'),
    })
  }
})

test('the card of every document is a picture of the stated size and type', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  for (const page of documentsOf(crawl.pages)) {
    const response = await fetch(only(page, 'og:image').replace(siteUrl, String(baseURL)))
    expect(response.headers.get('content-type'), page.path).toBe(only(page, 'og:image:type'))
    const bytes = Buffer.from(await response.arrayBuffer())
    const { width, height } = await sharp(bytes).metadata()
    expect([width, height].map(String), page.path).toEqual([
      only(page, 'og:image:width'),
      only(page, 'og:image:height'),
    ])
    expect(bytes.length, page.path).toBeLessThan(150_000)
  }
})

test('all three feeds say of the newest documents what their pages say', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  const textOfFile = async (path: string) => (await fetch(baseURL + path)).text()
  const feeds = {
    rss: await readRss(await textOfFile('/rss.xml')),
    atom: await readAtom(await textOfFile('/atom.xml')),
    json: readJsonFeed(await textOfFile('/feed.json')),
  }
  const newest = documentsOf(crawl.pages)
    .filter(isOpen)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.path.localeCompare(b.path))
    .slice(0, feedLength)
  for (const [name, feed] of Object.entries(feeds)) {
    expect([...feed.keys()], name).toEqual(newest.map((page) => siteUrl + page.path))
    for (const page of newest) {
      const item = feed.get(siteUrl + page.path)
      const place = `${page.path} in ${name}`
      const response = await fetch(only(page, 'og:image').replace(siteUrl, String(baseURL)))
      const published = Date.parse(only(page, 'article:published_time'))
      expect(item, place).toMatchObject({
        title: only(page, 'og:title'),
        summary: only(page, 'description'),
        url: page.canonical,
        published,
        picture: {
          url: only(page, 'og:image'),
          type: only(page, 'og:image:type'),
          bytes: (await response.arrayBuffer()).byteLength,
        },
      })
      if (name !== 'rss')
        expect(item?.modified, place).toBe(
          Date.parse(page.meta('article:modified_time')[0] ?? '') || published,
        )
    }
  }
})

test('the sitemap lists exactly the pages that search engines may show, with the days of their changes', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  const sitemap = readSitemap(await (await fetch(`${baseURL}/sitemap.xml`)).text())
  const open = [...crawl.pages.values()].filter(
    (page) => isOpen(page) && page.canonical === siteUrl + page.path,
  )
  expect([...sitemap.keys()].sort()).toEqual(open.map((page) => page.canonical).sort())
  for (const page of documentsOf(crawl.pages).filter((each) => open.includes(each))) {
    const listed = sitemap.get(page.canonical)
    const changed = page.meta('article:modified_time')[0] ?? only(page, 'article:published_time')
    expect(listed?.lastmod, page.path).toBe(changed.slice(0, 10))
    expect(listed?.images[0], page.path).toBe(only(page, 'og:image'))
    for (const image of listed?.images ?? []) {
      const response = await fetch(image.replace(siteUrl, String(baseURL)), { method: 'HEAD' })
      expect(response.status, image).toBe(200)
    }
  }
})

test('every card in a list says what its page says', async ({ crawl }) => {
  const shown = new Set<string>()
  for (const list of crawl.pages.values())
    for (const card of named(list.tree, 'article')) {
      const heading = elementsOf(card, ({ tagName }) => /^h[23]$/.test(tagName))[0]
      const link = heading && named(heading, 'a')[0]
      const page = crawl.pages.get(attribute(link, 'href'))
      if (!link || !page || page.path === list.path || page.meta('og:type')[0] !== 'article') continue
      expect(textOf(link), `${page.path} on ${list.path}`).toBe(squeezed(only(page, 'og:title')))
      expect(attribute(named(card, 'time')[0], 'dateTime'), `${page.path} on ${list.path}`).toBe(dayOf(page))
      shown.add(page.path)
    }
  for (const page of documentsOf(crawl.pages)) expect(shown, page.path).toContain(page.path)
})

test('a document’s markdown and the directory say what its page says', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  const directory = await (await fetch(`${baseURL}/llms.txt`)).text()
  for (const page of documentsOf(crawl.pages)) {
    const links = named(page.tree, 'link').filter((link) => attribute(link, 'type') === 'text/markdown')
    expect(links.map((link) => attribute(link, 'href'))).toEqual([`${siteUrl}${page.path}index.md`])
    const response = await fetch(`${baseURL}${page.path}index.md`)
    const text = unescaped(await response.text())
    expect(squeezed(text.split('\n')[0] ?? ''), page.path).toBe(`# ${squeezed(only(page, 'og:title'))}`)
    expect(squeezed(text), page.path).toContain(`> ${squeezed(only(page, 'description'))}`)
    expect(response.headers.get('link'), page.path).toBe(`<${page.canonical}>; rel="canonical"`)
    expect(unescaped(directory).includes(`(${siteUrl}${page.path}index.md)`), page.path).toBe(isOpen(page))
  }
})

const dayOf = (page: ServedPage) => only(page, 'article:published_time').slice(0, 10)
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
const unescaped = (markdown: string) =>
  markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&#x20;', ' ')

test('a search for its title finds every document, with the title, address and day of its page', async ({
  crawl,
  baseURL,
}) => {
  for (const page of documentsOf(crawl.pages)) {
    const title = only(page, 'og:title')
    const address = `/insights/search/?${new URLSearchParams({ q: title.slice(0, 200) })}`
    const results = parseMarkup(await (await fetch(baseURL + address)).text())
    const result = named(results, 'article').find((each) => {
      const href = attribute(named(each, 'a')[0], 'href')
      return href.replace(/#.*$/, '') === page.path
    })
    expect(
      result && [textOf(named(result, 'a')[0]), attribute(named(result, 'time')[0], 'dateTime')],
      page.path,
    ).toEqual([title.replace(/\s+/g, ' ').trim(), dayOf(page)])
  }
})
