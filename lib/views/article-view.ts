import 'server-only'
import type { Root } from 'hast'
import { toLink } from '@/lib/addresses/links'
import { type ShareLink, toShareLinks } from '@/lib/addresses/share-links'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { formatDay } from '@/lib/dates/calendar-day'
import type { InsightDocument } from '@/lib/documents/document'
import { findPublished, listAlike, listPublished } from '@/lib/documents/library'
import { type Picture, toPicture } from '@/lib/pictures/picture'
import { compose } from '@/lib/text/compose'
import type { Part } from '@/lib/text/composition'
import { parseInlineHtml, parseMarkdown } from '@/lib/text/parse-markdown'
import { type CallToActionView, toCallToAction } from './call-to-action-view'
import { type CardView, heroSizes, toCard, toReadingTime } from './card-view'
import { dressText } from './dress-text'
import { kindLabel } from './kinds'
import { nextAfter, relatedTo } from './neighbors'
import { type PlayerView, toPlayer } from './player-view'
import { isSitePath } from './site-paths'
import { type TopicLink, topicsOf } from './topics'
import { trailTo } from './trails'

/** Everything that the page of a document shows. */
export type ArticleView = {
  document: InsightDocument
  url: string
  kind: string
  headline: Root
  date: string
  updated?: string | undefined
  /** Undefined for what is watched or heard. */
  readingTime?: string | undefined
  hero: Picture
  player?: PlayerView | undefined
  heroAction?: { href: string; label: string } | undefined
  lead: Root
  opening: Root
  parts: Part[]
  sectionPicture?: Picture | undefined
  footerPicture?: Picture | undefined
  callToAction?: CallToActionView | undefined
  shareLinks: ShareLink[]
  next?: CardView | undefined
  related: CardView[]
  topics: TopicLink[]
  trail: { name: string; path: string }[]
}

const sizesBesideText = '(min-width: 64rem) 60rem, 100vw'

/** @returns The view of the published document at a path; undefined when there is none. */
export async function findArticleView(path: string): Promise<ArticleView | undefined> {
  const document = await findPublished(path)
  return document && toArticleView(document)
}

async function toArticleView(document: InsightDocument): Promise<ArticleView> {
  const { slug, title, jumbotron, intro = '' } = document
  const composition = compose(document.markdown)
  const everything = listPublished()
  const next = nextAfter(document, everything)
  const url = absoluteUrl(document.path)
  return {
    document,
    url,
    kind: kindLabel(document),
    headline: jumbotron?.headline ? parseInlineHtml(jumbotron.headline) : toTextRoot(title),
    date: formatDay(document.date),
    updated: document.updated && formatDay(document.updated),
    readingTime: document.collection === 'articles' ? toReadingTime(document.facts.words) : undefined,
    hero: await toPicture({
      src: jumbotron?.img,
      alt: jumbotron?.img_alt,
      sizes: heroSizes,
      drawing: { format: 'hero', seed: slug },
    }),
    player: await toPlayer(document),
    heroAction: toHeroAction(document),
    lead: await dressText(parseMarkdown(intro), slug),
    opening: await dressText(composition.opening, slug),
    parts: await Promise.all(composition.parts.map((part) => dressPart(part, slug))),
    sectionPicture: await toInset(document.section_image, document.section_image_alt, 'section', slug),
    footerPicture: await toInset(document.footer_image, document.footer_image_alt, 'footer', slug),
    callToAction: await toCallToAction(document),
    shareLinks: toShareLinks(url, title),
    next: next && (await toCard(next)),
    related: await Promise.all(relatedTo(document, listAlike(document.path), everything).map(toCard)),
    topics: topicsOf(document),
    trail: trailTo(document.collection),
  }
}

async function dressPart(part: Part, slug: string): Promise<Part> {
  const seed = `${slug}-${part.anchor}`
  return part.kind === 'question'
    ? { ...part, answer: await dressText(part.answer, seed) }
    : { ...part, content: await dressText(part.content, seed) }
}

async function toInset(
  src: string | undefined,
  alt: string | undefined,
  format: 'section' | 'footer',
  seed: string,
): Promise<Picture | undefined> {
  return src ? toPicture({ src, alt, sizes: sizesBesideText, drawing: { format, seed } }) : undefined
}

function toHeroAction({ jumbotron }: InsightDocument): ArticleView['heroAction'] {
  const link = jumbotron?.ctaUrl ? toLink(jumbotron.ctaUrl, isSitePath) : undefined
  return link && { href: link.href, label: jumbotron?.ctaText ?? 'Learn more' }
}

function toTextRoot(value: string): Root {
  return { type: 'root', children: [{ type: 'text', value }] }
}
