import { describe, expect, it } from 'vitest'
import { toSitemapIndexXml, toSitemapXml } from './sitemap-xml'

describe('toSitemapXml', () => {
  it('states a change only where one is known', () => {
    const xml = toSitemapXml([
      { url: 'https://example.com/a/', lastmod: '2026-03-09', images: [] },
      { url: 'https://example.com/b/', images: [] },
    ])
    expect(xml.match(/<lastmod>.*<\/lastmod>/g)).toEqual(['<lastmod>2026-03-09</lastmod>'])
  })

  it('lists pictures inside their page, escaped', () => {
    const image = 'https://example.com/img/a&b.jpg'
    expect(toSitemapXml([{ url: 'https://example.com/', images: [image] }])).toMatch(
      /<url>\s*<loc>https:\/\/example\.com\/<\/loc>\s*<image:image><image:loc>https:\/\/example\.com\/img\/a&amp;b\.jpg</,
    )
  })
})

describe('toSitemapIndexXml', () => {
  it('lists the parts', () => {
    const xml = toSitemapIndexXml(['https://example.com/sitemap-1.xml', 'https://example.com/sitemap-2.xml'])
    expect(xml.match(/<loc>[^<]*<\/loc>/g)).toHaveLength(2)
    expect(xml).toContain('<sitemapindex')
  })
})
