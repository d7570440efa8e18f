import { listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toAtom } from '@/lib/seo/feeds/feeds'
import { everybody } from '@/lib/site/audience'

export const dynamic = 'force-static'

/** The latest documents as Atom. */
export async function GET() {
  return new Response(toAtom(await listFeedItems(everybody)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
