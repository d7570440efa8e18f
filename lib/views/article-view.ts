import 'server-only'
import type { Root } from 'hast'
import { cache } from 'react'
import type { InsightDocument } from '@/lib/content/documents/document'
import { findVisible, listRelated, listVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { isPublished } from '@/lib/content/documents/publication'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import type { Part } from '@/lib/content/markdown/sections'
import { type Backdrop, type Picture, toPicture } from '@/lib/content/media/picture'
import { picturesIn } from '@/lib/content/schema/field-lists'
import { textAt } from '@/lib/content/schema/text-at'
import type { Finding } from '@/lib/diagnostics/finding'
import { printedAddress, toLink } from '@/lib/site/addresses/links'
import type { ListingFeed } from '@/lib/site/addresses/machine-files'
import { collectionPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { type ShareLink, toShareLinks } from '@/lib/site/addresses/social-share'
import type { Audience } from '@/lib/site/audience'
import { collectionFacts } from '@/lib/site/collections'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { formatDuration, parseDuration, toIsoDuration } from '@/lib/site/dates/duration'
import { type CallToActionView, toCallToAction } from './call-to-action-view'
import { type CardView, toCard, toHero, toReadingTime } from './card-view'
import { markFindings } from './finding-marks'
import { toHeading } from './heading'
import { type HeroVideoView, toHeroVideo } from './hero-video-view'
import { kindLabel } from './kinds'
import { feedsOf } from './listings'
import { nextAfter, relatedTo } from './neighbors'
import { type PlayerView, toPlayer } from './player-view'
import { resolveText, sizesInText } from './resolve-text'
import { sitePathsFor } from './site-paths'
import { type TopicLink, topicsOf } from './topic-links'
import { trailTo } from './trails'

/** A listing of recordings as the page of one leads to it: "All episodes". */
export type RecordingListing = { name: string; label: string; path: string; feeds: ListingFeed[] }

/** Everything that the page of a document shows. */
export type ArticleView = {
  document: InsightDocument
  /** Its public address; undefined while readers find nothing there. */
  url?: string | undefined
  kind: string
  headline: Root
  /** The show or series that it belongs to, above the headline. */
  kicker?: Root | undefined
  /** The show that a recording is an episode of, and who speaks in it. */
  show?: string | undefined
  guest?: string | undefined
  date: string
  updated?: string | undefined
  /** Undefined for what is watched or heard. */
  readingTime?: string | undefined
  /** How long a recording plays, where its file says so: for machines, and in words. */
  duration?: { iso: string; label: string } | undefined
  hero: Backdrop
  /** What takes the place of the hero's picture. */
  heroVideo?: HeroVideoView | undefined
  player?: PlayerView | undefined
  /** All recordings of its kind; undefined for a text. */
  recordings?: RecordingListing | undefined
  heroAction?: { href: string; printed?: string | undefined; label: string } | undefined
  lead: Root
  opening: Root
  parts: Part[]
  /** Between lead and text. */
  picturesBefore: Picture[]
  picturesAfter: Picture[]
  callToAction?: CallToActionView | undefined
  /** None while readers find nothing at the address that would be shared. */
  shareLinks: ShareLink[]
  next?: CardView | undefined
  related: CardView[]
  topics: TopicLink[]
  trail: { name: string; path: string }[]
}

/**
 * @returns The view of the document that an audience finds at a path; undefined when there is none. It is made once for
 *   a page, whose metadata asks for it too.
 */
export const findArticleView = cache(
  async (path: string, audience: Audience): Promise<ArticleView | undefined> => {
    const document = await findVisible(path, audience)
    if (!document) return undefined
    const findings = audience.kind === 'public' ? [] : (findLintResult(path)?.findings ?? [])
    return toArticleView(document, audience, findings)
  },
)

/**
 * @param audience Whom its surroundings are for: links, related pieces, topics.
 * @param findings What is to be marked in the text.
 */
export async function toArticleView(
  document: InsightDocument,
  audience: Audience,
  findings: Finding[],
): Promise<ArticleView> {
  const { slug, title, jumbotron } = document
  const text = findings.length > 0 ? structuredClone(document.text) : document.text
  markFindings(text, findings, document)
  const everything = listVisible(audience)
  const next = nextAfter(document, everything)
  const url = isPublished(document, new Date()) ? absoluteUrl(document.path) : undefined
  const heading = toHeading(document, everything)
  const isRecording = collectionFacts[document.collection].medium !== 'text'
  const hero = await toHero(document, jumbotron?.img, jumbotron?.img_alt)
  return {
    document,
    url,
    kind: kindLabel(document),
    ...heading,
    show: heading.kicker && isRecording ? toPlainText(heading.kicker) : undefined,
    guest: isRecording ? document.speaker : undefined,
    date: formatDay(document.date),
    updated: document.updated && formatDay(document.updated),
    readingTime: isRecording ? undefined : toReadingTime(document.facts.words),
    duration: toDuration(document),
    hero,
    heroVideo: await toHeroVideo(document, hero),
    player: await toPlayer(document),
    recordings: isRecording ? toRecordings(document) : undefined,
    heroAction: toHeroAction(document, audience),
    lead: await resolveText(text.lead, slug, audience),
    opening: await resolveText(text.opening, slug, audience),
    parts: await Promise.all(text.parts.map((part) => resolvePart(part, slug, audience))),
    picturesBefore: await toInsets(document, 'before-text', 'section'),
    picturesAfter: await toInsets(document, 'after-text', 'footer'),
    callToAction: await toCallToAction(document, audience),
    shareLinks: url ? toShareLinks(url, title) : [],
    next: next && (await toCard(next)),
    related: await Promise.all(
      relatedTo(document, listRelated(document.path, audience), everything).map(toCard),
    ),
    topics: topicsOf(document, audience),
    trail: trailTo(document.collection),
  }
}

async function resolvePart(part: Part, slug: string, audience: Audience): Promise<Part> {
  const seed = `${slug}-${part.anchor}`
  return part.kind === 'question'
    ? { ...part, answer: await resolveText(part.answer, seed, audience) }
    : { ...part, content: await resolveText(part.content, seed, audience) }
}

function toInsets(
  document: InsightDocument,
  place: 'before-text' | 'after-text',
  format: 'section' | 'footer',
): Promise<Picture[]> {
  const drawing = { format, seed: document.slug, motif: document.motif }
  const shown = picturesIn(place).map(({ picture, text = '' }) => ({
    src: textAt(document, picture),
    alt: textAt(document, text),
  }))
  return Promise.all(
    shown
      .filter(({ src }) => src !== undefined)
      .map(({ src, alt }) => toPicture({ src, alt, sizes: sizesInText, drawing })),
  )
}

function toHeroAction({ jumbotron }: InsightDocument, audience: Audience): ArticleView['heroAction'] {
  const link = jumbotron?.ctaUrl ? toLink(jumbotron.ctaUrl, sitePathsFor(audience)) : undefined
  return (
    link && { href: link.href, printed: printedAddress(link.href), label: jumbotron?.ctaText ?? 'Learn more' }
  )
}

function toDuration({ duration }: InsightDocument): ArticleView['duration'] {
  const seconds = parseDuration(duration ?? '')
  return seconds === undefined ? undefined : { iso: toIsoDuration(seconds), label: formatDuration(seconds) }
}

function toRecordings({ collection }: InsightDocument): RecordingListing {
  const { title, pieces } = collectionFacts[collection]
  const path = collectionPath(collection)
  return { name: title, label: `All ${pieces}`, path, feeds: feedsOf({ path }) }
}
