import { notFound } from 'next/navigation'
import { findDocumentOfSocialCard, renderSocialCard } from '@/lib/seo/social-card'

export const dynamic = 'force-dynamic'

/** The picture that social networks show of a document. */
export async function GET(_request: Request, { params }: RouteContext<'/drawings/social/[...path]'>) {
  const document = findDocumentOfSocialCard((await params).path)
  if (!document) notFound()
  const jpeg = await renderSocialCard(document)
  return new Response(new Uint8Array(jpeg), { headers: { 'Content-Type': 'image/jpeg' } })
}
