import { toSitemap } from '@/lib/seo/sitemap/sitemap'

export const dynamic = 'force-static'

/** Every page that search engines may show, or the index of the sitemap's parts. */
export async function GET() {
  return new Response(await toSitemap(), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
