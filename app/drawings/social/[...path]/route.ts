import { notFound } from 'next/navigation'
import { versionedCardPath } from '@/lib/seo/drawn-card'
import { findDocumentOfSocialCard, renderSocialCard } from '@/lib/seo/social-card'
import { forAMinute, forGood } from '@/lib/site/caching'

export const dynamic = 'force-dynamic'

/** The picture that social networks show of a document. */
export async function GET(request: Request, { params }: RouteContext<'/drawings/social/[...path]'>) {
  const document = findDocumentOfSocialCard((await params).path)
  if (!document) notFound()
  const jpeg = await renderSocialCard(document)
  const isCurrent = versionedCardPath(document).endsWith(new URL(request.url).search || '?')
  return new Response(new Uint8Array(jpeg), {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': isCurrent ? forGood : forAMinute },
  })
}
