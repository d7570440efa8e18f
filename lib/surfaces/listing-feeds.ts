import 'server-only'
import { listingFeeds } from '@/lib/addresses/machine-files'
import { insightsPath, pathOfSteps, pathSteps } from '@/lib/addresses/paths'
import { everybody } from '@/lib/audience'
import { site } from '@/lib/site'
import { listEveryListing } from '@/lib/views/listings'
import { toFeedItems } from './feed-items'
import { toJsonFeed, toRss } from './feeds'
import { toXmlCharacters } from './xml'

/** A feed of one listing, ready to be served. */
type ServedFeed = { text: string; type: string }

/** The steps under `/feeds/` of the feeds of every listing that the public knows. */
export function listFeedSteps(): { path: string[] }[] {
  return listEveryListing(everybody)
    .flatMap(({ path }) => listingFeeds(path))
    .map(({ path }) => ({ path: pathSteps(path.slice(insightsPath.length)) }))
}

/** @returns The feed at these steps under `/feeds/`; undefined when there is none. */
export async function findListingFeed(steps: string[]): Promise<ServedFeed | undefined> {
  const wanted = `${insightsPath}${pathOfSteps(steps).slice(1, -1)}`
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
