import { refuseOtherSite, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { toValues } from '@/lib/preview/desk/read-asked'
import { makeLink } from '@/lib/preview/sharing/make-link'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

/** Takes the form for a link to a document. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/preview/link/[...path]'>,
): Promise<Response> {
  const secret = requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  if (!(await isSignedIn())) return seeOther(dashboardPath)
  const values = toValues(await request.formData().catch(() => new FormData()))
  return makeLink(values, pathOfSegments((await params).path), await findCurrentWriter(), secret)
}
