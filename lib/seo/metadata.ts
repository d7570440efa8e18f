import type { Metadata } from 'next'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { withdrawalOf } from '@/lib/content/documents/publication'
import { type ListingFeed, markdownPath } from '@/lib/site/addresses/machine-files'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { Audience } from '@/lib/site/audience'
import { startOfDay } from '@/lib/site/dates/calendar-day'
import { site } from '@/lib/site/identity'
import { toPageTitle } from '@/lib/site/page-title'
import { findHeroVideo } from '@/lib/views/hero-video-view'
import { feedAlternates } from './feed-alternates'
import { findSitePicture, type SocialPicture, toSocialPicture } from './social-picture'

/** What a page says of itself. */
export type PageFacts = {
  /** For search engines, without the brand. */
  title: string
  /** For people who share it. */
  headline: string
  description: string
  path: string
  /** Where the text was first published, when that was elsewhere: an absolute URL in ASCII, fit for a header. */
  canonical?: string | undefined
  noindex?: boolean | undefined
  picture: SocialPicture
  /** What plays in the hero. */
  video?: { url: string; type: string } | undefined
  /** The feeds of this page's own list, beside those of the site. */
  feeds?: ListingFeed[] | undefined
  article?: {
    published: string
    /** When it will be taken back. */
    expires?: string | undefined
    modified?: string | undefined
    author?: string | undefined
    /** A page about the author. */
    authorUrl?: string | undefined
    topics: string[]
  }
}

/**
 * What a page of a preview says of itself: its name, and that search engines must not index it. There is no
 * canonical address, no card and no feed of what is not public.
 */
export function toPreviewMetadata(title: string): Metadata {
  return { title: toPageTitle(title), robots: { index: false, follow: false }, alternates: {} }
}

/**
 * The one builder of metadata: https://ogp.me, https://nextjs.org/docs/app/api-reference/functions/generate-metadata.
 * Search engines are told when a page will go:
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#unavailable_after.
 */
export function toMetadata(facts: PageFacts, audience: Audience): Metadata {
  if (audience.kind !== 'public') return toPreviewMetadata(facts.title)
  const { headline, description, picture, video, article, ...page } = facts
  const canonical = page.canonical ?? absoluteUrl(page.path)
  const shared = {
    title: headline,
    description,
    url: canonical,
    siteName: site.name,
    locale: site.openGraphLocale,
    images: [picture],
    ...(video && { videos: [video] }),
  }
  return {
    title: toPageTitle(page.title),
    description,
    alternates: { canonical, types: toAlternates(facts) },
    robots: {
      index: !page.noindex,
      follow: true,
      'max-image-preview': 'large',
      unavailable_after: article?.expires,
    },
    openGraph: article
      ? {
          ...shared,
          type: 'article',
          publishedTime: article.published,
          expirationTime: article.expires,
          modifiedTime: article.modified,
          authors: article.author,
          tags: article.topics,
        }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image', title: headline, description, images: [picture] },
    ...(article?.author && { authors: [{ name: article.author, url: article.authorUrl }] }),
  }
}

/** The feeds and, of a document, its markdown. */
function toAlternates({ path, headline, article, feeds = [] }: PageFacts) {
  const own = (type: string) =>
    feeds
      .filter((feed) => feed.type === type)
      .map((feed) => ({ url: absoluteUrl(feed.path), title: `${site.name}: ${headline} (${feed.name})` }))
  const types = Object.entries(feedAlternates).map(([type, links]) => [type, [...own(type), ...links]])
  return {
    ...Object.fromEntries(types),
    ...(article && { 'text/markdown': absoluteUrl(markdownPath(path)) }),
  }
}

/** The facts of a document's page. */
export async function factsOfDocument(document: DocumentSummary): Promise<PageFacts> {
  const { seo, title, updated, author, author_url, topics = [] } = document
  const video = await findHeroVideo(document)
  return {
    title: seo?.page_title ?? title,
    headline: title,
    description: seo?.description ?? document.short_description,
    path: document.path,
    canonical: seo?.canonical && absoluteUrl(seo.canonical),
    noindex: seo?.noindex,
    picture: await toSocialPicture(document),
    video: video && { url: absoluteUrl(video.src), type: video.type },
    article: {
      published: startOfDay(document.date),
      expires: withdrawalOf(document)?.toISOString(),
      modified: updated && startOfDay(updated),
      author,
      authorUrl: author_url && absoluteUrl(author_url),
      topics,
    },
  }
}

/** The facts of a page that lists documents. */
export async function factsOfListing(title: string, description: string, path: string): Promise<PageFacts> {
  return { title, headline: title, description, path, picture: await findSitePicture() }
}
