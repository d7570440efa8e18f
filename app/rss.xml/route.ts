import { everybody } from '@/lib/audience'
import { listFeedItems } from '@/lib/surfaces/feed-items'
import { toRss } from '@/lib/surfaces/feeds'

export const dynamic = 'force-static'

/** The latest documents as RSS. */
export async function GET() {
  return new Response(toRss(await listFeedItems(everybody)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
}
