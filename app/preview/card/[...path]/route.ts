import { notFound } from 'next/navigation'
import { sendCard } from '@/lib/preview/access/answers'
import { isSignedIn } from '@/lib/preview/access/visitor'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { renderSocialCard } from '@/lib/seo/social-card'
import { pathOfSegments } from '@/lib/site/addresses/paths'

/** The card that social networks would show of a document, for those who have signed in. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/preview/card/[...path]'>,
): Promise<Response> {
  if (!(await isSignedIn())) notFound()
  const piece = findPiece(pathOfSegments((await params).path))
  const isEdit = new URL(request.url).searchParams.get('of') === 'edits'
  const document = isEdit && piece ? findEdit(piece.file)?.document : piece?.document
  return document ? sendCard(await renderSocialCard(document)) : notFound()
}
