import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { atomPath, jsonFeedPath, rssPath } from '@/lib/site/addresses/machine-files'
import { insightsPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import type { FeedItem } from './feed-items'

/** What a feed says of itself: the page that it follows, and where it is itself. */
export type Channel = { title: string; description: string; page: string; feed: string }

/** What the feed of the whole site says of itself. */
function wholeSite(feed: string): Channel {
  return { title: site.name, description: site.description, page: insightsPath, feed }
}

/** @returns The items as RSS 2.0: https://www.rssboard.org/rss-specification. */
export function toRss(items: FeedItem[], channel: Channel = wholeSite(rssPath)): string {
  return withoutPadding(
    generateRssFeed({
      title: channel.title,
      link: absoluteUrl(channel.page),
      description: channel.description,
      language: site.language,
      lastBuildDate: lastChange(items),
      atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: absoluteUrl(channel.feed) }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: item.id === item.url },
        description: item.summary,
        content: { encoded: item.html },
        pubDate: item.published,
        // RSS wants an email address for an author; Dublin Core takes the name alone.
        dc: { creators: [item.author] },
        categories: item.topics.map((name) => ({ name })),
        enclosures: [{ url: item.picture.url, length: item.picture.bytes, type: item.picture.type }],
      })),
    }),
  )
}

/** @returns The items as Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287. */
export function toAtom(items: FeedItem[]): string {
  return withoutPadding(
    generateAtomFeed({
      id: absoluteUrl(insightsPath),
      title: { value: site.name },
      subtitle: { value: site.description },
      updated: lastChange(items),
      authors: [{ name: site.brand, uri: absoluteUrl('/') }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: absoluteUrl(atomPath) },
        { rel: 'alternate', type: 'text/html', href: absoluteUrl(insightsPath) },
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title, type: 'text' },
        links: [
          { rel: 'alternate', type: 'text/html', href: item.url },
          { rel: 'enclosure', type: item.picture.type, length: item.picture.bytes, href: item.picture.url },
        ],
        published: item.published,
        updated: item.modified,
        authors: [{ name: item.author }],
        categories: item.topics.map((term) => ({ term })),
        summary: { value: item.summary, type: 'text' },
        content: { value: item.html, type: 'html' },
      })),
    }),
  )
}

/** @returns The items as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/. */
export function toJsonFeed(items: FeedItem[], channel: Channel = wholeSite(jsonFeedPath)): string {
  return JSON.stringify(
    generateJsonFeed({
      title: channel.title,
      description: channel.description,
      home_page_url: absoluteUrl(channel.page),
      feed_url: absoluteUrl(channel.feed),
      language: site.language,
      authors: [{ name: site.brand, url: absoluteUrl('/') }],
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        content_html: item.html,
        image: item.picture.url,
        date_published: item.published,
        date_modified: item.modified,
        authors: [{ name: item.author }],
        tags: item.topics,
        attachments: [
          { url: item.picture.url, mime_type: item.picture.type, size_in_bytes: item.picture.bytes },
        ],
      })),
    }),
  )
}

/** The latest change that the items state; for an empty feed the beginning of time, so that no build invents one. */
function lastChange(items: FeedItem[]): Date {
  return new Date(Math.max(0, ...items.map(({ modified }) => modified.getTime())))
}

/** The generator breaks lines around CDATA, and parsers that do not trim would show titles with them. */
function withoutPadding(xml: string): string {
  return xml.replace(/>\n *(<!\[CDATA\[)/g, '>$1').replace(/(\]\]>)\n *<\//g, '$1</')
}
