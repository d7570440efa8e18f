import { notFound } from 'next/navigation'
import { pathOfSteps } from '@/lib/addresses/paths'
import { marketers } from '@/lib/audience'
import { sendCard } from '@/lib/preview/answers'
import { isSignedIn } from '@/lib/preview/visitor'
import { findSocialCard } from '@/lib/surfaces/social-card'

/** The card that social networks would show of a document, for those who have signed in. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/preview/card/[...path]'>,
): Promise<Response> {
  if (!(await isSignedIn())) notFound()
  const card = await findSocialCard(pathOfSteps((await params).path), marketers)
  return card ? sendCard(card) : notFound()
}
