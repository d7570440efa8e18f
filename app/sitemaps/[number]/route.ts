import { sendFile } from '@/lib/seo/send-file'
import { findSitemapPart } from '@/lib/seo/sitemap/sitemap'

export const dynamic = 'force-dynamic'

/** One part of a long sitemap; the public address is `/sitemap-1.xml` and so on. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[number]'>) {
  const text = await findSitemapPart(Number((await params).number))
  return sendFile(text === undefined ? undefined : { text, type: 'application/xml' })
}
