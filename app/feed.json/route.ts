import { listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toJsonFeed } from '@/lib/seo/feeds/feeds'
import { everybody } from '@/lib/site/audience'

export const dynamic = 'force-static'

/** The latest documents as JSON Feed. */
export async function GET() {
  return new Response(toJsonFeed(await listFeedItems(everybody)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  })
}
