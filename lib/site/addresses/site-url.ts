import { readEnvironment } from '@/lib/site/environment'
import { site } from '@/lib/site/identity'

/**
 * @param path A root-relative path or an absolute URL.
 * @returns The absolute URL on the public site; an absolute URL comes back as it is, normalised.
 */
export function absoluteUrl(path: string): string {
  return new URL(path, readEnvironment().siteUrl).href
}

/** Whether a host is this site's own: that of SITE_URL or the owner's domain, each with or without `www.` */
export function isOwnHost(host: string): boolean {
  const bare = (name: string) => name.replace(/^www\./, '')
  const publicHost = new URL(readEnvironment().siteUrl).host
  return [publicHost, site.ownDomain].some((own) => bare(own) === bare(host))
}
