import { toLlmsDirectory } from '@/lib/seo/markdown-copies/llms-directory'
import { sendFile } from '@/lib/seo/send-file'

export const dynamic = 'force-dynamic'

/** The directory of the documents' markdown, for language models. */
export function GET() {
  return sendFile({ text: toLlmsDirectory(), type: 'text/plain', headers: { 'X-Robots-Tag': 'noindex' } })
}
