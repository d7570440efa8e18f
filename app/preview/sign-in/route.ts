import { deskPath } from '@/lib/addresses/preview-paths'
import { refuseOtherSite, seeOther } from '@/lib/preview/answers'
import { isCrossSite } from '@/lib/preview/cross-site'
import { enterPreview } from '@/lib/preview/entry'
import { opensDesk, readCredentials } from '@/lib/preview/sign-in'
import { hasSession, requireSecret } from '@/lib/preview/visitor'

/** Takes the form of the sign-in page; whoever has a session needs no secret. `proxy.ts` has counted the try. */
export async function POST(request: Request): Promise<Response> {
  const secret = requireSecret()
  if (isCrossSite(request.headers)) return refuseOtherSite()
  const credentials = await readCredentials(request)
  if (!(await hasSession()) && !(await opensDesk(credentials, secret)))
    return seeOther(`${deskPath}?problem=${credentials.key ? 'old-link' : 'wrong-secret'}`)
  await enterPreview(secret)
  return seeOther(deskPath)
}
