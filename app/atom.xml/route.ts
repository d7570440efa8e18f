import { everybody } from '@/lib/audience'
import { listFeedItems } from '@/lib/surfaces/feed-items'
import { toAtom } from '@/lib/surfaces/feeds'

export const dynamic = 'force-static'

/** The latest documents as Atom. */
export async function GET() {
  return new Response(toAtom(await listFeedItems(everybody)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
