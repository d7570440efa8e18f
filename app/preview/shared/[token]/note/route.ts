import { refuseOtherSite } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { answerGuest } from '@/lib/preview/notes/answer-guest'

/** Takes the forms of the notes on a shared document. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/preview/shared/[token]/note'>,
): Promise<Response> {
  if (isCrossSite(request.headers)) return refuseOtherSite()
  return answerGuest(request, (await params).token)
}
