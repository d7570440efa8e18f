import { listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toRss } from '@/lib/seo/feeds/feeds'
import { everybody } from '@/lib/site/audience'

export const dynamic = 'force-static'

/** The latest documents as RSS. */
export async function GET() {
  return new Response(toRss(await listFeedItems(everybody)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  })
}
