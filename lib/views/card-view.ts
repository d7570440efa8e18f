import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { readingMinutes } from '@/lib/content/markdown/reading-time'
import { type Picture, toPicture } from '@/lib/content/media/picture'
import { collectionFacts, type Kind } from '@/lib/site/collections'
import { type CalendarDay, formatDay } from '@/lib/site/dates/calendar-day'
import { formatDuration, parseDuration } from '@/lib/site/dates/duration'
import { kindLabel } from './kinds'

/** On a phone the hero is cropped from a picture wider than the screen. */
export const heroSizes = '(max-width: 40rem) 120vw, 100vw'

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
  /** The wide picture of its hero, for a card that leads a list. */
  wide: Picture
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
      sizes: '(min-width: 64rem) 26rem, (min-width: 40rem) 50vw, 100vw',
      drawing: { format: 'thumbnail', seed: slug, motif },
    }),
    wide: await toPicture({
      src: jumbotron?.img ?? thumbnail,
      alt: '',
      sizes: heroSizes,
      drawing: { format: 'hero', seed: slug, motif },
    }),
  }
}
