import { sendFile } from '@/lib/seo/send-file'
import { toSitemap } from '@/lib/seo/sitemap/sitemap'

export const dynamic = 'force-dynamic'

/** Every page that search engines may show, or the index of the sitemap's parts. */
export async function GET() {
  return sendFile({ text: await toSitemap(), type: 'application/xml' })
}
