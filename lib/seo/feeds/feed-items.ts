import 'server-only'
import { toHtml } from 'hast-util-to-html'
import type { DocumentSummary, InsightDocument } from '@/lib/content/documents/document'
import { listVisible, withText } from '@/lib/content/documents/library'
import { isCurrent, listCurrent } from '@/lib/content/media/picture-version'
import { factsOfDocument } from '@/lib/seo/metadata'
import { findNamedPicture } from '@/lib/seo/social-picture'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { Audience } from '@/lib/site/audience'
import { site } from '@/lib/site/identity'
import { toXmlCharacters } from '../sitemap/xml'
import { renderSocialCard } from '../social-card'
import { toWholeText } from './whole-text'

/** A document as subscribers get it. */
export type FeedItem = {
  /** Never changes while the document stays at its address. */
  id: string
  url: string
  title: string
  summary: string
  /** The whole text as HTML, every address absolute. */
  html: string
  published: Date
  /** When it was last changed in substance; the day of publication when nobody has stated a change. */
  modified: Date
  author: string
  topics: string[]
  picture: { url: string; type: string; bytes: number; alt: string }
}

/** How many documents a feed holds. */
const MAX_ITEMS = 20

/** @returns The newest documents of an audience as a feed has them. */
export function listFeedItems(audience: Audience): Promise<FeedItem[]> {
  return toFeedItems(listVisible(audience))
}

/** @returns The first of some documents as a feed has them; those that keep out of search engines keep out of feeds too. */
export function toFeedItems(documents: DocumentSummary[]): Promise<FeedItem[]> {
  const shown = documents.filter((document) => !document.seo?.noindex)
  return Promise.all(shown.slice(0, MAX_ITEMS).map(memoized))
}

/** An item, and the pictures that it names with their versions of then. */
type KnownItem = { item: FeedItem; pictures: string[] }

const items = new WeakMap<DocumentSummary, Promise<KnownItem>>()

/** A document is in the feeds of the site, of its kind and of each of its topics: its text is rendered once. */
async function memoized(summary: DocumentSummary): Promise<FeedItem> {
  const known = items.get(summary)
  if (known) {
    const { item, pictures } = await known
    // A picture that has been replaced has another address.
    if (pictures.every((address) => isCurrent(address))) return item
  }
  const making = withText(summary).then(toFeedItem).then(withPictures)
  items.set(summary, making)
  return (await making).item
}

function withPictures(item: FeedItem): KnownItem {
  return { item, pictures: listCurrent(`${item.html} ${item.picture.url}`) }
}

/** A document as subscribers get it, or will. */
export async function toFeedItem(document: InsightDocument): Promise<FeedItem> {
  const { headline, description, canonical, path, picture, article } = await factsOfDocument(document)
  const { url, type, alt } = picture
  const published = article?.published ?? document.date
  return {
    id: absoluteUrl(path),
    url: canonical ?? absoluteUrl(path),
    title: toXmlCharacters(headline),
    summary: toXmlCharacters(description),
    html: toXmlCharacters(toHtml(await toWholeText(document))),
    published: new Date(published),
    modified: new Date(article?.modified ?? published),
    author: toXmlCharacters(article?.author ?? site.brand),
    topics: (article?.topics ?? []).map(toXmlCharacters),
    picture: { url, type, bytes: await bytesOf(document), alt },
  }
}

async function bytesOf(document: InsightDocument): Promise<number> {
  const named = await findNamedPicture(document)
  return named?.bytes ?? (await renderSocialCard(document)).length
}
