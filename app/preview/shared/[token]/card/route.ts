import { notFound } from 'next/navigation'
import { sendCard } from '@/lib/preview/answers'
import { findSharedDocument } from '@/lib/preview/shared-document'
import { renderSocialCard } from '@/lib/surfaces/social-card'

/** The card that social networks would show of a shared document. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/preview/shared/[token]/card'>,
): Promise<Response> {
  const shared = await findSharedDocument((await params).token)
  if (shared.kind !== 'shows') notFound()
  return sendCard(await renderSocialCard(shared.document))
}
