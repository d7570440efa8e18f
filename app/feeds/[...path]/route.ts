import { notFound } from 'next/navigation'
import { findListingFeed, listFeedSegments } from '@/lib/seo/feeds/listing-feeds'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listFeedSegments()
}

/** The latest documents of a kind or a topic; the public address is the listing's own with the file's name behind it. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/[...path]'>) {
  const feed = await findListingFeed((await params).path)
  if (!feed) notFound()
  return new Response(feed.text, { headers: { 'Content-Type': `${feed.type}; charset=utf-8` } })
}
