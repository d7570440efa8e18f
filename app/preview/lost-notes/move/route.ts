import { refuseOtherSite, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { toValues } from '@/lib/preview/desk/read-asked'
import { answerMove } from '@/lib/preview/notes/answer-move'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

/** Takes the form that moves notes to the piece that they belong to. */
export async function POST(request: Request): Promise<Response> {
  requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  if (!(await isSignedIn())) return seeOther(dashboardPath)
  const values = toValues(await request.formData().catch(() => new FormData()))
  return answerMove(values, await findCurrentWriter())
}
