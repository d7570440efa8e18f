import { findListingFeed } from '@/lib/seo/feeds/listing-feeds'
import { sendFile } from '@/lib/seo/send-file'

export const dynamic = 'force-dynamic'

/** The latest documents of a kind or a topic; the public address is the listing's own with the file's name behind it. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/[...path]'>) {
  return sendFile(await findListingFeed((await params).path))
}
