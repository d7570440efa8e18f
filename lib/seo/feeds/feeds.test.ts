import fc from 'fast-check'
import { parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { toXmlCharacters } from '../sitemap/xml'
import type { FeedItem } from './feed-items'
import { toAtom, toJsonFeed, toRss } from './feeds'

const item: FeedItem = {
  id: 'https://example.com/insights/articles/seals/',
  url: 'https://example.com/insights/articles/seals/',
  title: 'Seals < 3 mm & “others”',
  summary: 'What <b>bold</b> means here & there.',
  html: '<p>One &amp; two <![CDATA[ ]]&gt; three</p>',
  published: new Date('2019-12-19T00:00:00-06:00'),
  modified: new Date('2025-01-31T00:00:00-06:00'),
  author: 'Ida & Sons',
  topics: ['Trade shows', 'Q & A'],
  picture: { url: 'https://example.com/a%20b.jpg', type: 'image/jpeg', bytes: 64_841, alt: 'A seal' },
}

const parser = new Parser()
const squeezed = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim()

/** Any of the characters that a string can hold, halves of pairs and controls among them. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))

describe('feeds', () => {
  it('say in RSS what the item says', async () => {
    const [read] = (await parser.parseString(toRss([item]))).items
    expect(read).toMatchObject({
      title: item.title,
      link: item.url,
      guid: item.id,
      isoDate: '2019-12-19T06:00:00.000Z',
      categories: item.topics,
      creator: item.author,
      enclosure: { url: item.picture.url, type: 'image/jpeg', length: '64841' },
    })
    expect(read?.['content:encoded']).toBe(item.html)
    expect(read?.content).toBe(item.summary)
  })

  it('say in Atom what the item says', async () => {
    const [read] = (await parser.parseString(toAtom([item]))).items
    expect(read).toMatchObject({
      title: item.title,
      link: item.url,
      id: item.id,
      isoDate: '2019-12-19T06:00:00.000Z',
      author: item.author,
    })
    expect(read?.content).toBe(item.html)
    expect(read?.summary).toBe(item.summary)
  })

  it('say in JSON what the item says', () => {
    const [read] = parseJsonFeed(toJsonFeed([item])).items ?? []
    expect(read).toMatchObject({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.picture.url,
      date_published: '2019-12-19T06:00:00.000Z',
      date_modified: '2025-01-31T06:00:00.000Z',
      tags: item.topics,
      attachments: [{ url: item.picture.url, mime_type: 'image/jpeg', size_in_bytes: 64_841 }],
    })
  })

  it('stay readable with anything in an item', async () => {
    const text = fc
      .string({ unit: anyUnit, minLength: 1, maxLength: 60 })
      .map((each) => `x${toXmlCharacters(each)}x`)
    await fc.assert(
      fc.asyncProperty(text, text, async (title, html) => {
        for (const feed of [toRss([{ ...item, title, html }]), toAtom([{ ...item, title, html }])]) {
          const [read] = (await parser.parseString(feed)).items
          expect(squeezed(read?.title)).toBe(squeezed(title))
          expect(squeezed(read?.['content:encoded'] ?? read?.content)).toBe(squeezed(html))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('invent no change when there is none', async () => {
    for (const feed of [toRss([]), toAtom([])]) {
      expect((await parser.parseString(feed)).items).toEqual([])
      expect(feed).toMatch(/1970/)
    }
  })
})
