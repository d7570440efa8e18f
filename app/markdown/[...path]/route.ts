import { notFound } from 'next/navigation'
import { findDocumentMarkdown, listMarkdownSegments } from '@/lib/seo/markdown-copies/document-markdown'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listMarkdownSegments()
}

/** A document as markdown; the public address is the document's own with `index.md` behind it. */
export async function GET(_request: Request, { params }: RouteContext<'/markdown/[...path]'>) {
  const markdown = await findDocumentMarkdown((await params).path)
  if (!markdown) notFound()
  return new Response(markdown.text, {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'X-Robots-Tag': 'noindex',
      Link: `<${markdown.canonical}>; rel="canonical"`,
    },
  })
}
