import { everybody } from '@/lib/audience'
import { listFeedItems } from '@/lib/surfaces/feed-items'
import { toJsonFeed } from '@/lib/surfaces/feeds'

export const dynamic = 'force-static'

/** The latest documents as JSON Feed. */
export async function GET() {
  return new Response(toJsonFeed(await listFeedItems(everybody)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  })
}
