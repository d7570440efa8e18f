/**
 * Whether a form was sent from another site, by the rules of
 * https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/CSRF#fetch_metadata: browsers say so themselves; old
 * ones name the origin; what names neither is no browser, and nobody's cookies can be abused through it.
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (origin === null) return false
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}
