import { listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toJsonFeed } from '@/lib/seo/feeds/feeds'
import { sendFile } from '@/lib/seo/send-file'
import { everybody } from '@/lib/site/audience'

export const dynamic = 'force-dynamic'

/** The latest documents as JSON Feed. */
export async function GET() {
  return sendFile({ text: toJsonFeed(await listFeedItems(everybody)), type: 'application/feed+json' })
}
