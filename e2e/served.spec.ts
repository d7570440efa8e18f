import { typeset } from '@/lib/content/markdown/typography'
import { toSlug } from '@/lib/site/addresses/slug'
import { canaries } from './sites/canaries'
import { type ContentFile, readContent } from './support/content-folder'
import { attribute, elementsOf, named } from './support/markup'
import { expect, servedTest as test } from './support/test'

test('every published document is found by following links', async ({ crawl, site }) => {
  const published = readContent(site).filter((file) => file.isPublic)
  const headlines = [...crawl.pages.values()].flatMap((page) => page.meta('og:title'))
  expect(published.length).toBeGreaterThan(10)
  for (const { title, file } of published)
    expect(headlines.map(squeezed), `${file} can be reached`).toContain(squeezed(typeset(title)))
})

test('no link of the site to itself leads nowhere', async ({ crawl }) => {
  expect(crawl.broken).toEqual([])
})

test('every link inside a page has its target, and no id is there twice', async ({ crawl }) => {
  for (const { path, hrefs, ids } of crawl.pages.values()) {
    expect(new Set(ids).size, `ids of ${path}`).toBe(ids.length)
    const targets = hrefs.filter((href) => /^#./.test(href)).map((href) => decodeURIComponent(href.slice(1)))
    for (const target of targets) expect(ids, `#${target} on ${path}`).toContain(target)
  }
})

test('links from page to page have targets as well', async ({ crawl }) => {
  for (const { path, hrefs } of crawl.pages.values())
    for (const href of hrefs.filter((each) => /^\/.*#./.test(each))) {
      const url = new URL(href, 'https://own.invalid')
      expect(crawl.pages.get(url.pathname)?.ids, `${href} on ${path}`).toContain(url.hash.slice(1))
    }
})

test('drafts, scheduled and withdrawn documents are nowhere', async ({ crawl, site, baseURL }) => {
  const hidden = readContent(site).filter((file) => !file.isPublic)
  const words = [
    ...hidden.map(({ title }) => title),
    ...(site === 'hard' ? canaries.map(({ word }) => word) : []),
  ].map((word) => word.toLowerCase())
  expect(hidden.length).toBeGreaterThan(0)

  const slugOf = ({ file }: ContentFile) => `/insights/${file.split('/')[0]}/${toSlug(nameOf(file))}/`
  const slugs = hidden.map(slugOf)
  const withdrawn = hidden.filter(({ isWithdrawn }) => isWithdrawn).map(slugOf)
  const permalinks = hidden.filter(({ permalink }) => permalink).map(({ permalink }) => `/${permalink}/`)
  const attempts = [...slugs, ...permalinks].flatMap((path) => [path, path.slice(0, -1), `${path}index.rsc`])
  const answers = await Promise.all(
    attempts.flatMap((path) =>
      ['0', '1'].map(async (flag) => {
        const headers = { RSC: flag }
        const response = await fetch(baseURL + path, { headers })
        const isGone = withdrawn.includes(path.endsWith('/') ? path : `${path}/`)
        expect(response.status, path).toBe(isGone ? 410 : 404)
        return [`${path} ${JSON.stringify(headers)}`, await response.text()] as const
      }),
    ),
  )
  const documents = [...crawl.pages.values()].map(({ path, html }) => [path, html] as const)
  const leaks = [...answers, ...documents, ...crawl.payloads].flatMap(([address, text]) => {
    // A payload of "not found" may repeat the address that was asked for, which is no leak of the document.
    const said = text.toLowerCase().replaceAll(/marzipanvalve-permalink|cobaltwhisper-permalink/g, '')
    return words.filter((word) => said.includes(word)).map((word) => `"${word}" in ${address}`)
  })
  expect(leaks).toEqual([])
})

test('no page brings style attributes, handlers or addresses that run code', async ({ crawl }) => {
  for (const { path, tree } of crawl.pages.values()) {
    const found = elementsOf(tree).flatMap((element) =>
      Object.keys(element.properties)
        .filter(
          (name) =>
            name === 'style' ||
            /^on[a-z]/i.test(name) ||
            /^\s*(javascript|vbscript|data:text)/i.test(attribute(element, name)),
        )
        .map((name) => `<${element.tagName} ${name}="${attribute(element, name)}">`),
    )
    expect(found, path).toEqual([])
    // The site's own; what editors write is held to by the policy of the page, which names it by its hash.
    expect(named(tree, 'style'), `style elements of ${path}`).toHaveLength(1)
  }
})

test('every page has one headline, a language and headings that skip no level', async ({ crawl }) => {
  for (const { path, tree } of crawl.pages.values()) {
    const levels = elementsOf(tree, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) =>
      Number(tagName.slice(1)),
    )
    expect(
      levels.filter((level) => level === 1),
      path,
    ).toHaveLength(1)
    for (const [index, level] of levels.entries())
      if (index > 0)
        expect(level, `${path}, heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(attribute(named(tree, 'html')[0], 'lang')).toBe('en-US')
  }
})

test('every picture has its size and its words, and is there', async ({ crawl, baseURL }) => {
  const sources = new Set<string>()
  for (const { path, tree } of crawl.pages.values())
    for (const image of named(tree, 'img')) {
      for (const name of ['width', 'height', 'alt', 'src'])
        expect(image.properties, `${attribute(image, 'src')} on ${path}`).toHaveProperty(name)
      sources.add(attribute(image, 'src'))
    }
  for (const source of sources) {
    expect(source).toMatch(/^\/(_next\/image|drawings|img)/)
    // One small width of each will do: encoding every size would take longer than all other tests.
    const response = await fetch(baseURL + source.replace(/w=\d+/, 'w=160'))
    expect(response.status, source).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^image\//)
  }
})

test('an address without its slash is sent on to the one with it', async ({ crawl, baseURL }) => {
  for (const path of crawl.pages.keys()) {
    const response = await fetch(baseURL + path.slice(0, -1), { redirect: 'manual' })
    expect(response.status, path).toBe(308)
    expect(response.headers.get('location')).toBe(path)
  }
})

const nameOf = (file: string) => (file.split('/').at(-1) ?? '').replace(/\.md$/, '')
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
