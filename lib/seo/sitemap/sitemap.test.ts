import { XMLParser } from 'fast-xml-parser'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { absoluteUrl } from '@/lib/site/addresses/site-url'

vi.mock('server-only', () => ({}))
const published: DocumentSummary[] = []
vi.mock('@/lib/content/documents/library', () => ({ listVisible: () => published }))
vi.mock('@/lib/views/listings', () => ({
  listLibraryPaths: () => ['/insights/', '/insights/articles/'],
}))
const { findSitemapPart, listSitemapParts, toSitemap } = await import('./sitemap')

const _raw = {
  sourceFilePath: '',
  sourceFileName: '',
  sourceFileDir: '',
  contentType: 'markdown',
  flattenedPath: '',
} as const

const toDocument = (number: number, fields: Partial<DocumentSummary> = {}): DocumentSummary => ({
  type: 'Article',
  _id: `articles/piece-${number}.md`,
  title: `Piece ${number}`,
  date: '2026-03-09',
  post_type: 'article',
  short_description: 'A piece.',
  body_line: 5,
  source: String(number),
  path: `/insights/articles/piece-${number}/`,
  fileNamePath: `/insights/articles/piece-${number}/`,
  slug: `piece-${number}`,
  collection: 'articles',
  facts: { words: 300, questions: 0 },
  ...fields,
})

const addressesIn = (xml: string): string[] => {
  const { urlset }: { urlset: { url: { loc: string }[] } } = new XMLParser().parse(xml, true)
  return urlset.url.map(({ loc }) => loc)
}

beforeEach(() => published.splice(0))

describe('a sitemap', () => {
  it('lists what names its own address as the first, however that is spelled', async () => {
    const own = absoluteUrl('/insights/articles/piece-1/').replace('http://localhost', 'HTTP://LocalHost')
    published.push(toDocument(1, { seo: { type: 'Seo', _id: '', canonical: own, _raw } }))
    expect(addressesIn(await toSitemap())).toContain(absoluteUrl('/insights/articles/piece-1/'))
  })

  it('leaves out what asks to be left out and what was first published elsewhere', async () => {
    published.push(
      toDocument(1),
      toDocument(2, { seo: { type: 'Seo', _id: '', noindex: true, _raw } }),
      toDocument(3, { seo: { type: 'Seo', _id: '', canonical: 'https://example.com/first/', _raw } }),
    )
    const addresses = addressesIn(await toSitemap())
    expect(addresses.filter((address) => address.includes('piece'))).toEqual([
      'https://industrialstrengthmarketing.com/insights/articles/piece-1/',
    ])
  })

  it('states the day of a stated change, else the day of publication', async () => {
    published.push(toDocument(1), toDocument(2, { updated: '2026-05-01' }))
    const xml = await toSitemap()
    expect(xml).toMatch(/piece-1\/<\/loc>\s*<lastmod>2026-03-09</)
    expect(xml).toMatch(/piece-2\/<\/loc>\s*<lastmod>2026-05-01</)
  })

  it('is one file up to 5,000 pages and an index of files past them', async () => {
    for (let number = 1; number <= 4000; number += 1) published.push(toDocument(number))
    expect(listSitemapParts()).toEqual([])
    for (let number = 4001; number <= 12_000; number += 1) published.push(toDocument(number))
    expect(listSitemapParts()).toEqual([1, 2, 3])
    const index = await toSitemap()
    expect(index).toContain('<loc>https://industrialstrengthmarketing.com/sitemap-3.xml</loc>')
    const parts = await Promise.all([1, 2, 3].map(findSitemapPart))
    const addresses = parts.flatMap((part) => addressesIn(part ?? ''))
    for (const part of parts) expect(addressesIn(part ?? '').length).toBeLessThanOrEqual(5000)
    expect(new Set(addresses).size).toBe(addresses.length)
    const listed = new Set(addresses)
    expect(
      published.filter(({ path }) => !listed.has(`https://industrialstrengthmarketing.com${path}`)),
    ).toEqual([])
    expect(await findSitemapPart(4)).toBeUndefined()
  })
})
