import { listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toAtom } from '@/lib/seo/feeds/feeds'
import { sendFile } from '@/lib/seo/send-file'
import { everybody } from '@/lib/site/audience'

export const dynamic = 'force-dynamic'

/** The latest documents as Atom. */
export async function GET() {
  return sendFile({ text: toAtom(await listFeedItems(everybody)), type: 'application/atom+xml' })
}
