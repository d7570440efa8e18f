import { findDocumentMarkdown, listMarkdownSegments } from '@/lib/seo/markdown-copies/document-markdown'
import { sendFile } from '@/lib/seo/send-file'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listMarkdownSegments()
}

/** A document as markdown; the public address is the document's own with `index.md` behind it. */
export async function GET(_request: Request, { params }: RouteContext<'/markdown/[...path]'>) {
  return sendFile(await findDocumentMarkdown((await params).path))
}
