import { ownPath, refuseOtherSite, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { setAsOf } from '@/lib/preview/access/entry'
import { isSignedIn, requireSecret } from '@/lib/preview/access/visitor'
import { insightsPath } from '@/lib/site/addresses/paths'
import { asOfPath, dashboardPath } from '@/lib/site/addresses/preview-paths'
import { toInstant } from '@/lib/site/dates/owners-time'

/** Sets the date and time that the site is shown as of; `leave` resets it. */
export async function POST(request: Request): Promise<Response> {
  requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  if (!(await isSignedIn())) return seeOther(dashboardPath)
  const form = await request.formData().catch(() => new FormData())
  if (form.has('leave')) {
    await setAsOf(undefined)
    return seeOther(ownPath(form.get('path')))
  }
  const instant = toInstant(String(form.get('day')), String(form.get('time')))
  if (!instant) return seeOther(`${asOfPath}?problem=no-such-time`)
  await setAsOf(instant)
  return seeOther(insightsPath)
}
