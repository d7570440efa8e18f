import { toPolicySource } from './policy-source'

/** The script that counts visits. */
export type Analytics = {
  /** Where it is loaded from, and where it reports to. */
  origin: string
  /** The attributes of its element. */
  attributes: Record<string, string>
  /** What has to run before it. */
  preamble?: string | undefined
}

/** What is wrong with the settings, in a sentence each. */
type Problem = { problem: string }

/** What is known of a site where visits are counted: a domain in Plausible, an identifier in Umami, a number in Matomo. */
const siteShape = /^[\w.,:-]{1,200}$/
/** Made by Plausible for one site, which it knows; it waits for a word: https://plausible.io/docs/script-update-guide. */
const plausibleSiteScript = /\/pa-[\w-]+\.js$/
const plausiblePreamble =
  'window.plausible=window.plausible||function(){(plausible.q=plausible.q||[]).push(arguments)},plausible.init=plausible.init||function(i){plausible.o=i||{}};plausible.init()'
const matomoScript = /\/(matomo|piwik)\.js$/

/**
 * @param script The address of a script of Plausible, Umami or Matomo, as the operator wrote it.
 * @param site What it is told of this site; without it the host of the site.
 * @param host Of the site.
 * @returns The script; undefined where there is none; a problem where something else was written.
 */
export function toAnalytics(
  script: string | undefined,
  site: string | undefined,
  host: string,
): Analytics | Problem | undefined {
  if (script === undefined)
    return site === undefined
      ? undefined
      : { problem: 'ANALYTICS_SITE is set without ANALYTICS_SCRIPT; set that too, or neither.' }
  const origin = script.startsWith('https://') ? toPolicySource(script) : undefined
  const url = origin === undefined ? undefined : new URL(script)
  if (!origin || !url || url.username || url.password || url.hash || url.pathname === '/')
    return {
      problem: `ANALYTICS_SCRIPT is "${script}"; set it to the whole address of the script, with https, such as https://plausible.io/js/script.js.`,
    }
  if (site !== undefined && !siteShape.test(site))
    return {
      problem: `ANALYTICS_SITE is "${site}"; set it to what the script knows this site by: its domain, its identifier or its number.`,
    }
  if (plausibleSiteScript.test(url.pathname))
    return { origin, attributes: { src: url.href }, preamble: plausiblePreamble }
  if (!matomoScript.test(url.pathname))
    return { origin, attributes: { src: url.href, ...toAttributes(origin, site, host) } }
  if (!/^\d+$/.test(site ?? ''))
    return {
      problem: 'ANALYTICS_SITE is not set to a number; Matomo knows each site by its number, such as 1.',
    }
  return { origin, attributes: { src: url.href }, preamble: toMatomoPreamble(url, site ?? '') }
}

/** Each script reads its own: https://plausible.io/docs/plausible-script, https://umami.is/docs/tracker-configuration. */
function toAttributes(origin: string, site: string | undefined, host: string): Record<string, string> {
  const isUmami = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(site ?? '')
  return isUmami
    ? { 'data-website-id': site ?? '', 'data-host-url': origin }
    : { 'data-domain': site ?? host, 'data-api': `${origin}/api/event` }
}

/** https://developer.matomo.org/guides/tracking-javascript-guide */
function toMatomoPreamble({ href }: URL, site: string): string {
  const calls = [
    ['trackPageView'],
    ['enableLinkTracking'],
    ['setTrackerUrl', href.replace(/\.js(\?.*)?$/, '.php')],
    ['setSiteId', site],
  ]
  return `var _paq=window._paq=window._paq||[];_paq.push(${calls.map((call) => JSON.stringify(call)).join()});`
}
