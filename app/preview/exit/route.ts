import { orAskAgain, ownPath, refuseOtherSite, seeOther } from '@/lib/preview/access/answers'
import { isCrossSite } from '@/lib/preview/access/cross-site'
import { leavePreview } from '@/lib/preview/access/entry'
import { insightsPath } from '@/lib/site/addresses/paths'
import { isPreviewPath } from '@/lib/site/addresses/preview-paths'

/** Ends the preview, expired or not, and shows the same page as everybody sees it. */
export function POST(request: Request): Promise<Response> {
  return orAskAgain(() => exit(request))
}

async function exit(request: Request): Promise<Response> {
  if (isCrossSite(request.headers)) return refuseOtherSite()
  const form = await request.formData().catch(() => new FormData())
  await leavePreview()
  const path = ownPath(form.get('path'))
  return seeOther(path === '/' || isPreviewPath(path) ? insightsPath : path)
}
