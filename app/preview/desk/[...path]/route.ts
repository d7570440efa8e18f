import { refuseOtherSite, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { answerForm } from '@/lib/preview/desk/answer-form'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

/** Takes the forms of a document's report. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/preview/desk/[...path]'>,
): Promise<Response> {
  const secret = requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  if (!(await isSignedIn())) return seeOther(dashboardPath)
  return answerForm(request, pathOfSegments((await params).path), await findCurrentWriter(), secret)
}
