import { notFound } from 'next/navigation'
import { sendCard } from '@/lib/preview/access/answers'
import { isSignedIn } from '@/lib/preview/access/visitor'
import { findSocialCard } from '@/lib/seo/social-card'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { marketers } from '@/lib/site/audience'

/** The card that social networks would show of a document, for those who have signed in. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/preview/card/[...path]'>,
): Promise<Response> {
  if (!(await isSignedIn())) notFound()
  const card = await findSocialCard(pathOfSegments((await params).path), marketers)
  return card ? sendCard(card) : notFound()
}
