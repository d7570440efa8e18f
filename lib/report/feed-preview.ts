import 'server-only'
import { formatDay } from '@/lib/dates/calendar-day'
import type { InsightDocument } from '@/lib/documents/document'
import { toFeedItem } from '@/lib/surfaces/feed-items'

/** How feed readers would list a document. */
export type FeedPreview = { title: string; author: string; date: string; summary: string; topics: string[] }

export async function toFeedPreview(document: InsightDocument): Promise<FeedPreview> {
  const { title, author, summary, topics } = await toFeedItem(document)
  return { title, author, date: formatDay(document.date), summary, topics }
}
