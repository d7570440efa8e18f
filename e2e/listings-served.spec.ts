import { attribute, named } from './support/markup'
import { expect, servedTest as test } from './support/test'

const MAX_CLICKS = 3

test('every page is at most three clicks from the front', async ({ crawl }) => {
  const clicks = new Map([['/insights/', 0]])
  for (const [path, distance] of clicks)
    for (const href of crawl.pages.get(path)?.hrefs ?? []) {
      const target = new URL(href, 'https://own.invalid')
      if (target.host === 'own.invalid' && !clicks.has(target.pathname))
        clicks.set(target.pathname, distance + 1)
    }
  for (const path of crawl.pages.keys())
    expect(clicks.get(path) ?? Number.POSITIVE_INFINITY, path).toBeLessThanOrEqual(MAX_CLICKS)
})

test('no listing is empty, and none has a page too many', async ({ crawl, baseURL }) => {
  const listings = [...crawl.pages.keys()].filter(
    (path) =>
      /^\/insights\/(articles|videos|podcast)\/$/.test(path) || /^\/insights\/topics\/[^/]+\/$/.test(path),
  )
  expect(listings.length).toBeGreaterThan(3)
  for (const listing of listings) {
    const further = [...crawl.pages.keys()].filter((path) => path.startsWith(`${listing}page/`))
    const last = further.length + 1
    for (const path of [listing, ...further]) {
      const [main] = named(crawl.pages.get(path)?.tree ?? { type: 'root', children: [] }, 'main')
      expect(main && named(main, 'article').length, path).toBeGreaterThan(0)
    }
    for (const number of ['0', '1', '01', String(last + 1), '999', 'x', '2.0'])
      expect((await fetch(`${baseURL}${listing}page/${number}/`)).status, `${listing}page/${number}/`).toBe(
        404,
      )
  }
})

test('a kind without documents shows nowhere', async ({ crawl, site, baseURL }) => {
  for (const kind of ['videos', 'podcast']) {
    const path = `/insights/${kind}/`
    const isLinked = [...crawl.pages.values()].some(({ hrefs }) => hrefs.includes(path))
    const { status } = await fetch(baseURL + path)
    expect([status, isLinked], path).toEqual(site === 'hard' ? [200, true] : [404, false])
  }
})

test('further pages state their own title and address', async ({ crawl, siteUrl }) => {
  const further = [...crawl.pages.values()].filter(({ path }) => /\/page\/\d+\/$/.test(path))
  expect(further.length).toBeGreaterThan(0)
  for (const page of further) {
    const number = /(\d+)\/$/.exec(page.path)?.[1]
    expect(page.title, page.path).toMatch(new RegExp(`, page ${number} \\| INDUSTRIAL$`))
    expect(page.canonical).toBe(siteUrl + page.path)
    expect(page.meta('robots')[0]).toMatch(/^index/)
  }
})

test('no page itself names a file of another host to load', async ({ crawl }) => {
  for (const { path, tree } of crawl.pages.values()) {
    // An editor's video may lie elsewhere; nothing of it is loaded before a reader presses it.
    const videos = named(tree, 'video').filter((video) => attribute(video, 'preload') === 'none')
    const whenPressed = new Set(videos.flatMap((video) => named(video, 'source')))
    for (const tagName of ['iframe', 'img', 'script', 'source', 'video', 'audio', 'object', 'embed', 'link'])
      for (const element of named(tree, tagName)) {
        const loads =
          tagName !== 'link' || /stylesheet|preload|icon|prefetch|preconnect/.test(attribute(element, 'rel'))
        if (whenPressed.has(element)) continue
        const address = attribute(element, tagName === 'link' ? 'href' : 'src')
        if (loads) expect(address, `<${tagName}> on ${path}`).toMatch(/^($|\/(?!\/)|data:image)/)
      }
  }
})
