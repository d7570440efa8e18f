import 'server-only'
import { listingFeeds } from '@/lib/site/addresses/machine-files'
import { insightsPath, pathOfSegments } from '@/lib/site/addresses/paths'
import { everybody } from '@/lib/site/audience'
import { site } from '@/lib/site/identity'
import { listEveryListing } from '@/lib/views/listings'
import type { ServedFile } from '../send-file'
import { toXmlCharacters } from '../sitemap/xml'
import { toFeedItems } from './feed-items'
import { toJsonFeed, toRss } from './feeds'

/** @returns The feed at these segments under `/feeds/`; undefined when there is none. */
export async function findListingFeed(segments: string[]): Promise<ServedFile | undefined> {
  const wanted = `${insightsPath}${pathOfSegments(segments).slice(1, -1)}`
  for (const { heading, description, path: page, documents } of listEveryListing(everybody)) {
    const feed = listingFeeds(page).find(({ path }) => path === wanted)
    if (!feed) continue
    const title = toXmlCharacters(`${site.name}: ${heading}`)
    const channel = { title, description: toXmlCharacters(description), page, feed: feed.path }
    const items = await toFeedItems(documents)
    return { text: feed.name === 'RSS' ? toRss(items, channel) : toJsonFeed(items, channel), type: feed.type }
  }
  return undefined
}
