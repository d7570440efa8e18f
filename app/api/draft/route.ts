import { errorPage, orAskAgain, ownPath } from '@/lib/preview/access/answers'
import { enterPreview } from '@/lib/preview/access/entry'
import { takeOpenToken } from '@/lib/preview/access/open-tokens'
import { requireSecret } from '@/lib/preview/access/visitor'
import { findDocumentPath } from '@/lib/preview/dashboard/document-paths'

/**
 * Opens a document from another tool, such as the preview button of a content system. The tool signs a token for the
 * document's path; the address that the browser is sent to is the site's own.
 */
export function GET(request: Request): Promise<Response> {
  return orAskAgain(() => open(request))
}

async function open(request: Request): Promise<Response> {
  const secret = requireSecret()
  const { searchParams } = new URL(request.url)
  const path = findDocumentPath(ownPath(searchParams.get('path')))
  if (!path || !(await takeOpenToken(searchParams.get('token') ?? '', path, secret)))
    return errorPage(
      404,
      'This preview cannot be opened',
      'The button that led here works once and for ten minutes. Press it again in the tool where it is; if that does not help, sign in and open the document from the dashboard.',
    )
  await enterPreview(secret)
  return new Response(null, { status: 307, headers: { Location: path, 'Referrer-Policy': 'no-referrer' } })
}
