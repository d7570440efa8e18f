import { notFound } from 'next/navigation'
import { sendCard } from '@/lib/preview/access/answers'
import { findSharedDocument } from '@/lib/preview/access/shared-document'
import { renderSocialCard } from '@/lib/seo/social-card'

/** The card that social networks would show of a shared document. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/preview/shared/[token]/card'>,
): Promise<Response> {
  const shared = await findSharedDocument((await params).token)
  if (shared.kind !== 'shows') notFound()
  return sendCard(await renderSocialCard(shared.document))
}
