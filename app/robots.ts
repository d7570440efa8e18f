import type { MetadataRoute } from 'next'
import { sitemapPath } from '@/lib/site/addresses/machine-files'
import { absoluteUrl } from '@/lib/site/addresses/site-url'

/** Everything may be read: what shall not be shown says so itself, which a robot sees only when it may look. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absoluteUrl(sitemapPath) }
}
