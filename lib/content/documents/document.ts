import type { DocumentTypes, Podcast, Video } from 'contentlayer/generated'
import type { TextFacts } from '@/lib/content/markdown/facts'
import type { Collection } from '@/lib/site/addresses/paths'
import type { CalendarDay } from '@/lib/site/dates/calendar-day'

/**
 * A document without its body. Contentlayer leaves computed fields untyped and days as instants; here, where
 * its output is read, they get their types back.
 */
export type DocumentSummary = Omit<DocumentTypes, '_raw' | 'body' | 'facts' | 'date' | 'updated'> &
  Partial<Pick<Video, 'youtube_url' | 'youtube_id' | 'youtube_thumbnail_alt' | 'duration'>> &
  Partial<Pick<Podcast, 'episode' | 'podcast_embed'>> & {
    path: string
    /** The path that the file's name gives; the same as `path` unless a permalink takes its place. */
    fileNamePath: string
    slug: string
    collection: Collection
    date: CalendarDay
    updated?: CalendarDay
    facts: Omit<TextFacts, 'passages'>
  }

/** A document with the markdown of its body. */
export type InsightDocument = DocumentSummary & { markdown: string }
