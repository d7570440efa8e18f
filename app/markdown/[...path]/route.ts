import { findDocumentMarkdown } from '@/lib/seo/markdown-copies/document-markdown'
import { sendFile } from '@/lib/seo/send-file'

export const dynamic = 'force-dynamic'

/** A document as markdown; the public address is the document's own with `index.md` behind it. */
export async function GET(_request: Request, { params }: RouteContext<'/markdown/[...path]'>) {
  return sendFile(await findDocumentMarkdown((await params).path))
}
