import { orAskAgain, refuseOtherSite, refuseTooMany, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { enterPreview } from '@/lib/preview/access/entry'
import { countFailedSignIn } from '@/lib/preview/access/failed-sign-ins'
import { findHolderBy, readCredentials } from '@/lib/preview/access/sign-in'
import { findVisitor, requireSecret } from '@/lib/preview/access/visitor'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

/** Handles the sign-in form; a visitor with a session needs no secret. Only failures are counted. */
export function POST(request: Request): Promise<Response> {
  return orAskAgain(() => signIn(request))
}

async function signIn(request: Request): Promise<Response> {
  const secret = requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  const credentials = await readCredentials(request)
  const holder = (await findHolderBy(credentials, secret)) ?? (await findVisitor())
  if (holder) {
    await enterPreview(secret, holder.key)
    return seeOther(dashboardPath)
  }
  const retryAfter = await countFailedSignIn(request.headers)
  if (retryAfter !== undefined) return refuseTooMany(retryAfter)
  // The fragment brings the focus to the field.
  return seeOther(`${dashboardPath}?problem=${credentials.key ? 'old-link' : 'wrong-secret#secret'}`)
}
