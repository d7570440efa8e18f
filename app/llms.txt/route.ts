import { toLlmsDirectory } from '@/lib/seo/markdown-copies/llms-directory'

export const dynamic = 'force-static'

/** The directory of the documents' markdown, for language models. */
export function GET() {
  return new Response(toLlmsDirectory(), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Robots-Tag': 'noindex' },
  })
}
