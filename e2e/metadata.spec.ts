import { documentsOf } from './support/crawl'
import { attribute, elementsOf, named, textOf } from './support/markup'
import { dataOfType, inner, innerList, mainEntityOf } from './support/served-page'
import { expect, servedTest as test } from './support/test'

const lists = ['/insights/', '/insights/articles/', '/insights/videos/', '/insights/podcast/']

test('every page states one title, description and address', async ({ crawl, siteUrl }) => {
  for (const page of crawl.pages.values()) {
    for (const name of [
      'description',
      'og:title',
      'og:description',
      'og:url',
      'og:site_name',
      'twitter:card',
    ])
      expect(page.meta(name), `${name} of ${page.path}`).toEqual([expect.stringMatching(/\S/)])
    expect(page.title).toContain('INDUSTRIAL')
    expect(page.meta('og:description'), page.path).toEqual(page.meta('description'))
    expect(page.meta('twitter:description'), page.path).toEqual(page.meta('description'))
    expect(page.meta('twitter:title'), page.path).toEqual(page.meta('og:title'))
    expect(page.meta('og:url'), page.path).toEqual([page.canonical])
    if (!page.canonical.startsWith('https://example.com/'))
      expect(page.canonical, page.path).toBe(siteUrl + page.path)
  }
  const titles = [...crawl.pages.values()].map((page) => page.title)
  expect(new Set(titles).size, 'titles are unlike each other').toBe(titles.length)
})

test('structured data of every article says what the page says', async ({ crawl, siteUrl }) => {
  const articles = documentsOf(crawl.pages)
  expect(articles.length).toBeGreaterThan(10)
  for (const page of articles) {
    const article = mainEntityOf(page)
    expect(article.headline, page.path).toBe(page.meta('og:title')[0])
    expect(article.description, page.path).toBe(page.meta('description')[0])
    expect(article.url, page.path).toBe(page.canonical)
    expect(article.mainEntityOfPage, page.path).toBe(page.canonical)
    expect(article.datePublished, page.path).toBe(page.meta('article:published_time')[0])
    expect(article.dateModified, page.path).toBe(page.meta('article:modified_time')[0])
    expect(inner(article, 'image').url, page.path).toBe(page.meta('og:image')[0])
    expect(inner(article, 'image').width, page.path).toBe(page.meta('og:image:width')[0])
    expect(page.meta('twitter:image'), page.path).toEqual(page.meta('og:image'))
    expect(inner(article, 'publisher').url, page.path).toBe(`${siteUrl}/`)
    expect(dataOfType(page, 'Article'), page.path).toHaveLength(article['@type'] === 'Article' ? 1 : 0)
    expect(dataOfType(page, 'Organization')).toHaveLength(1)
  }
})

test('the day on the page is the day in its metadata', async ({ crawl }) => {
  for (const page of documentsOf(crawl.pages)) {
    const [time] = named(page.tree, 'time')
    const day = attribute(time, 'dateTime')
    expect(page.meta('article:published_time')[0]?.slice(0, 10), page.path).toBe(day)
    const written = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
    expect(textOf(time), page.path).toBe(written.format(new Date(`${day}T00:00:00Z`)))
  }
})

test('the picture of every social card is there, with the size that is stated', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  for (const page of documentsOf(crawl.pages)) {
    const [address = ''] = page.meta('og:image')
    expect(new URL(address).origin, page.path).toBe(siteUrl)
    expect(page.meta('og:image:alt'), page.path).toEqual([expect.stringMatching(/\S/)])
    const response = await fetch(address.replace(siteUrl, String(baseURL)))
    expect(response.status, address).toBe(200)
    expect(response.headers.get('content-type')).toBe(page.meta('og:image:type')[0])
  }
})

test('the address of a drawn card names its version, and answers for any version that is asked for', async ({
  crawl,
  siteUrl,
  baseURL,
}) => {
  const addresses = documentsOf(crawl.pages).map((page) => page.meta('og:image')[0] ?? '')
  const cards = addresses.filter((address) => address.includes('/drawings/social/'))
  expect(cards.length).toBeGreaterThan(0)
  const fetchBytes = async (address: string) =>
    Buffer.from(await (await fetch(address.replace(siteUrl, String(baseURL)))).arrayBuffer())
  for (const address of cards) {
    expect(address).toMatch(/\.jpg\?v=[0-9a-f]{8}$/)
    const card = await fetchBytes(address)
    for (const version of ['', '?v=00000000', '?v=', '?v=../../x'])
      expect(
        card.equals(await fetchBytes(address.replace(/\?.*/, version))),
        `${address}, "${version}"`,
      ).toBe(true)
  }
})

test('questions are the same on the page, in its contents and for machines', async ({ crawl, siteUrl }) => {
  let interviews = 0
  for (const page of documentsOf(crawl.pages)) {
    const stated = innerList(mainEntityOf(page), 'hasPart')
    const shown = elementsOf(
      page.tree,
      (element) =>
        element.tagName === 'section' &&
        named(element, 'a').some((link) => attribute(link, 'ariaLabel').startsWith('Link to this answer')),
    )
    const words = shown.map((section) => textOf(named(section, 'h2')[0]))
    expect(
      stated.map((question) => question.name),
      page.path,
    ).toEqual(words)
    const anchors = shown.map((section) => attribute(named(section, 'h2')[0], 'id'))
    expect(
      stated.map((question) => question.url),
      page.path,
    ).toEqual(anchors.map((anchor) => `${siteUrl}${page.path}#${anchor}`))
    for (const question of stated)
      expect(String(inner(question, 'acceptedAnswer').text).length, page.path).toBeGreaterThan(0)
    if (shown.length >= 3) {
      const listed = page.hrefs.filter((href) => href.startsWith('#'))
      for (const anchor of anchors) expect(listed, page.path).toContain(`#${anchor}`)
    }
    if (shown.length > 0) interviews += 1
  }
  expect(interviews).toBeGreaterThanOrEqual(3)
})

test('breadcrumbs are the same on the page and for machines', async ({ crawl, siteUrl }) => {
  for (const page of crawl.pages.values()) {
    const [breadcrumbs] = dataOfType(page, 'BreadcrumbList')
    const stated = innerList(breadcrumbs, 'itemListElement')
    expect(stated.at(-1)?.item, page.path).toBe(siteUrl + page.path)
    const navigation = named(page.tree, 'nav').find((each) => attribute(each, 'ariaLabel') === 'Breadcrumbs')
    const shown = navigation ? named(navigation, 'a').map((link) => siteUrl + attribute(link, 'href')) : []
    expect(
      stated.slice(0, -1).map((crumb) => crumb.item),
      page.path,
    ).toEqual(shown)
  }
})

test('lists invite search engines', async ({ crawl }) => {
  for (const path of lists.filter((each) => crawl.pages.has(each)))
    expect(crawl.pages.get(path)?.meta('robots')[0]).toMatch(/^index, follow/)
})
