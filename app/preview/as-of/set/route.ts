import { insightsPath } from '@/lib/addresses/paths'
import { asOfPath, deskPath } from '@/lib/addresses/preview-paths'
import { toInstant } from '@/lib/dates/owners-time'
import { ownPath, refuseOtherSite, seeOther } from '@/lib/preview/answers'
import { isCrossSite } from '@/lib/preview/cross-site'
import { setAsOf } from '@/lib/preview/entry'
import { isSignedIn, requireSecret } from '@/lib/preview/visitor'

/** Sets the date and time that the site is shown as of; `leave` resets it. */
export async function POST(request: Request): Promise<Response> {
  requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  if (!(await isSignedIn())) return seeOther(deskPath)
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
