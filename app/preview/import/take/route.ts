import { orAskAgain, refuseOtherSite, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { answerUpload } from '@/lib/preview/import/answer-upload'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

/** Takes a document that is to become a draft. `proxy.ts` leaves it alone, which would keep all of it in memory first. */
export async function POST(request: Request): Promise<Response> {
  const secret = requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  if (!(await isSignedIn())) return seeOther(dashboardPath)
  const writer = await findCurrentWriter()
  return orAskAgain(() => answerUpload(request, writer, secret))
}
