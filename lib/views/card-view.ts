import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { readingMinutes } from '@/lib/content/markdown/reading-time'
import { type Backdrop, type Picture, toPicture } from '@/lib/content/media/picture'
import { collectionFacts, type Kind } from '@/lib/site/collections'
import { type CalendarDay, formatDay } from '@/lib/site/dates/calendar-day'
import { formatDuration, parseDuration } from '@/lib/site/dates/duration'
import { kindLabel } from './kinds'
import { focusOf, toPhoneSource } from './phone-hero'

/**
 * A hero is as wide as the window, and mostly higher than the picture would then be: it is cropped, and its height decides
 * how wide the picture has to be, three times as much and a little more.
 */
const heroSizes = '(max-width: 40rem) max(79rem, 100vw), max(145rem, 100vw)'

/** A document as lists show it. */
export type CardView = {
  path: string
  slug: string
  title: string
  description: string
  kind: string
  postType: Kind
  /** `2019-12-19`, for machines. */
  day: CalendarDay
  date: string
  /** What it takes: "4 min read", "Watch · 12 min", "Listen · Episode 12". */
  takes: string
  thumbnail: Picture
  /** The wide picture of its hero, for a card that leads a list, and for the whole window. */
  hero: Backdrop
}

/** The picture of a document's hero. */
export async function toHero(
  document: DocumentSummary,
  src: string | undefined,
  alt: string | undefined,
): Promise<Backdrop> {
  const { slug, motif } = document
  const [picture, onPhones] = await Promise.all([
    toPicture({ src, alt, sizes: heroSizes, drawing: { format: 'hero', seed: slug, motif } }),
    toPhoneSource(document),
  ])
  return { ...picture, onPhones, focus: document.jumbotron?.focus ? focusOf(document).x : undefined }
}

/** @returns "4 min read". */
export function toReadingTime(words: number): string {
  return `${readingMinutes(words)} min read`
}

/** A recording is not read; how long it plays is shown where its file says so. */
function toTakes({ collection, episode, duration, facts }: DocumentSummary): string {
  const { medium } = collectionFacts[collection]
  if (medium === 'text') return toReadingTime(facts.words)
  const seconds = parseDuration(duration ?? '')
  const verb = medium === 'video' ? 'Watch' : 'Listen'
  return [verb, episode, seconds && formatDuration(seconds)].filter(Boolean).join(' · ')
}

/** Makes the card of a document. Pictures in cards have empty alternative texts: the title beside them says the same. */
export async function toCard(document: DocumentSummary): Promise<CardView> {
  const { slug, motif, jumbotron, thumbnail } = document
  return {
    path: document.path,
    slug,
    title: document.title,
    description: document.short_description,
    kind: kindLabel(document),
    postType: document.post_type,
    day: document.date,
    date: formatDay(document.date),
    takes: toTakes(document),
    thumbnail: await toPicture({
      src: thumbnail ?? jumbotron?.img,
      alt: '',
      sizes: '(min-width: 64rem) 27rem, (min-width: 40rem) 50vw, 100vw',
      drawing: { format: 'thumbnail', seed: slug, motif },
    }),
    hero: await toHero(document, jumbotron?.img ?? thumbnail, ''),
  }
}
