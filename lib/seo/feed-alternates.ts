import { atomPath, jsonFeedPath, rssPath } from '@/lib/site/addresses/machine-files'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'

/** The feeds as every page announces them: https://www.rssboard.org/rss-autodiscovery. */
export const feedAlternates = {
  'application/rss+xml': [{ url: absoluteUrl(rssPath), title: `${site.name} (RSS)` }],
  'application/atom+xml': [{ url: absoluteUrl(atomPath), title: `${site.name} (Atom)` }],
  'application/feed+json': [{ url: absoluteUrl(jsonFeedPath), title: `${site.name} (JSON Feed)` }],
}
