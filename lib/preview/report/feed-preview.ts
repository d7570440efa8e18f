import 'server-only'
import type { InsightDocument } from '@/lib/content/documents/document'
import { toFeedItem } from '@/lib/seo/feeds/feed-items'
import { formatDay } from '@/lib/site/dates/calendar-day'

/** How feed readers would list a document. */
export type FeedPreview = { title: string; author: string; date: string; summary: string; topics: string[] }

export async function toFeedPreview(document: InsightDocument): Promise<FeedPreview> {
  const { title, author, summary, topics } = await toFeedItem(document)
  return { title, author, date: formatDay(document.date), summary, topics }
}
