import { listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toRss } from '@/lib/seo/feeds/feeds'
import { sendFile } from '@/lib/seo/send-file'
import { everybody } from '@/lib/site/audience'

export const dynamic = 'force-dynamic'

/** The latest documents as RSS. */
export async function GET() {
  return sendFile({ text: toRss(await listFeedItems(everybody)), type: 'application/rss+xml' })
}
