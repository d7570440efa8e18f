import type { MetadataRoute } from 'next'
import { sitemapPath } from '@/lib/site/addresses/machine-files'
import { absoluteUrl } from '@/lib/site/addresses/site-url'

export const dynamic = 'force-dynamic'

/** Allows everything: a page that must not be indexed says so itself, which a robot sees only when it may read it. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absoluteUrl(sitemapPath) }
}
