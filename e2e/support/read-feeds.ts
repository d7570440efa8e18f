import { XMLParser } from 'fast-xml-parser'
import { parseJsonFeed } from 'feedsmith'
import Parser from 'rss-parser'

/** A document as a feed describes it. */
export type FeedItem = {
  title: string | undefined
  summary: string | undefined
  url: string | undefined
  /** Milliseconds since 1970. */
  published: number
  modified?: number | undefined
  html: string
  author: string | undefined
  picture: { url: string | undefined; type: string | undefined; bytes: number }
}

/** Items of a feed by their identifiers, in order. */
export type ReadFeed = Map<string, FeedItem>

type AtomEntry = { id: string; links: { $: Record<string, string> }[]; published: string; updated: string }

const rssParser = new Parser<object, { 'content:encoded': string }>()
const atomParser = new Parser<object, AtomEntry>({
  customFields: {
    item: [
      ['link', 'links', { keepArray: true }],
      ['published', 'published'],
      ['updated', 'updated'],
    ],
  },
})

/** Reads RSS as a feed reader does. */
export async function readRss(text: string): Promise<ReadFeed> {
  const { items } = await rssParser.parseString(text)
  return new Map(
    items.map((item) => [
      String(item.guid),
      {
        title: item.title,
        summary: item.content,
        url: item.link,
        published: Date.parse(String(item.isoDate)),
        html: item['content:encoded'],
        author: item.creator,
        picture: {
          url: item.enclosure?.url,
          type: item.enclosure?.type,
          bytes: Number(item.enclosure?.length),
        },
      },
    ]),
  )
}

/** Reads Atom as a feed reader does. */
export async function readAtom(text: string): Promise<ReadFeed> {
  const { items } = await atomParser.parseString(text)
  return new Map(
    items.map((item) => {
      const linkOf = (rel: string) => item.links.map(({ $ }) => $).find((link) => link.rel === rel)
      const picture = linkOf('enclosure')
      return [
        item.id,
        {
          title: item.title,
          summary: item.summary,
          url: linkOf('alternate')?.href,
          published: Date.parse(item.published),
          modified: Date.parse(item.updated),
          html: String(item.content),
          author: Reflect.get(item, 'author'),
          picture: { url: picture?.href, type: picture?.type, bytes: Number(picture?.length) },
        },
      ]
    }),
  )
}

/** Reads a JSON Feed as a feed reader does. */
export function readJsonFeed(text: string): ReadFeed {
  const items = parseJsonFeed(text).items ?? []
  return new Map(
    items.map((item) => {
      const [attachment] = item.attachments ?? []
      return [
        String(item.id),
        {
          title: item.title,
          summary: item.summary,
          url: item.url,
          published: Date.parse(String(item.date_published)),
          modified: Date.parse(String(item.date_modified)),
          html: String(item.content_html),
          author: item.authors?.[0]?.name,
          picture: {
            url: item.image,
            type: attachment?.mime_type,
            bytes: Number(attachment?.size_in_bytes),
          },
        },
      ]
    }),
  )
}

/** What a sitemap says of a page. */
export type ListedPage = { lastmod: string | undefined; images: string[] }

type SitemapXml = {
  urlset: { url: { loc: string; lastmod?: string; 'image:image'?: { 'image:loc': string }[] }[] }
}

/** Reads a sitemap. @returns Its pages by address. */
export function readSitemap(text: string): Map<string, ListedPage> {
  const parser = new XMLParser({
    isArray: (name) => name === 'url' || name === 'image:image',
    parseTagValue: false,
  })
  const { urlset }: SitemapXml = parser.parse(text, true)
  return new Map(
    urlset.url.map(({ loc, lastmod, 'image:image': images = [] }) => [
      loc,
      { lastmod, images: images.map((image) => image['image:loc']) },
    ]),
  )
}
