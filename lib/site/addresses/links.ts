import { pathOfSegments } from './paths'
import { toSafeAddress } from './safe-address'
import { absoluteUrl, isOwnHost } from './site-url'

/** A link as a page shows it. `outside` leads to another site; `agency` to the owner's pages beside this site. */
export type Link = { href: string; reach: 'page' | 'site' | 'agency' | 'outside' | 'contact' }

/**
 * Decides where a written address leads.
 *
 * @param address An address from a body or a field: absolute, root-relative, relative or a fragment.
 * @param isSitePath Whether this site answers at a root-relative path (a document, a listing, a file).
 * @returns The link, with the site's own addresses made relative and the agency's other pages made absolute on
 *   SITE_URL; undefined for an unsafe address.
 */
export function toLink(address: string, isSitePath: (path: string) => boolean): Link | undefined {
  const safe = toSafeAddress(address)
  if (!safe) return undefined
  if (safe.startsWith('#')) return { href: safe, reach: 'page' }
  const url = new URL(safe, absoluteUrl('/'))
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { href: safe, reach: 'contact' }
  if (!isOwnHost(url.host)) return { href: url.href, reach: 'outside' }
  const written = url.pathname.replace(/\/{2,}/g, '/')
  const page = pathOfSegments([written])
  if (!isSitePath(page)) return { href: absoluteUrl(written + url.search + url.hash), reach: 'agency' }
  const isFile = /\.[a-z]\w*$/i.test(written)
  return { href: (isFile ? written : page) + url.search + url.hash, reach: 'site' }
}

/**
 * Adds the campaign parameters of a call to action.
 *
 * @param address The address of the call to action.
 * @param slug The document's slug, stated as the campaign.
 * @returns The address with `utm_source`, `utm_medium` and `utm_campaign`, unchanged when it brings any of its own
 *   or does not lead to a page.
 */
export function withCampaign(address: string, slug: string): string {
  if (!/^https?:/.test(address)) return address
  const url = new URL(address)
  if ([...url.searchParams.keys()].some((name) => name.startsWith('utm_'))) return address
  url.searchParams.set('utm_source', 'insights')
  url.searchParams.set('utm_medium', 'cta')
  url.searchParams.set('utm_campaign', slug)
  return url.href
}

/**
 * How paper shows where a link leads: the whole address, since nobody can press it there, without what counts campaigns.
 *
 * @param href The address of a link as the page has it.
 * @returns The address to print where it differs from `href`, which style sheets can print by themselves; a fragment of
 *   the page and what is no address of the web have none.
 */
export function printedAddress(href: string): string | undefined {
  if (href.startsWith('#') || !URL.canParse(href, absoluteUrl('/'))) return undefined
  const url = new URL(href, absoluteUrl('/'))
  if (!/^https?:$/.test(url.protocol)) return undefined
  // Only the parameters that go are touched, so that the others keep their spelling.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !/^utm_/i.test(pair))
  const hasCampaign = kept.join('&') !== url.search.slice(1)
  if (!hasCampaign && !href.startsWith('/')) return undefined
  return `${url.origin}${url.pathname}${kept.length > 0 ? `?${kept.join('&')}` : ''}${url.hash}`
}
