import { deskPath } from '@/lib/addresses/preview-paths'
import { refuseOtherSite, refuseTooMany, seeOther } from '@/lib/preview/answers'
import { isCrossSite } from '@/lib/preview/cross-site'
import { enterPreview } from '@/lib/preview/entry'
import { countFailedSignIn } from '@/lib/preview/failed-sign-ins'
import { opensDesk, readCredentials } from '@/lib/preview/sign-in'
import { hasSession, requireSecret } from '@/lib/preview/visitor'

/** Takes the form of the sign-in page; whoever has a session needs no secret. Only failures are counted. */
export async function POST(request: Request): Promise<Response> {
  const secret = requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  const credentials = await readCredentials(request)
  if ((await hasSession()) || (await opensDesk(credentials, secret))) {
    await enterPreview(secret)
    return seeOther(deskPath)
  }
  const retryAfter = await countFailedSignIn(request.headers)
  if (retryAfter !== undefined) return refuseTooMany(retryAfter)
  return seeOther(`${deskPath}?problem=${credentials.key ? 'old-link' : 'wrong-secret'}`)
}
