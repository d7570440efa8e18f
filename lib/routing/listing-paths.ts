import { groupByTopic } from '@/lib/content/topics'
import { listingFeeds } from '@/lib/site/addresses/machine-files'
import { countPages } from '@/lib/site/addresses/pagination'
import {
  collectionPath,
  insightsPath,
  isFurtherPage,
  listingPagePath,
  topicPath,
  topicsPath,
} from '@/lib/site/addresses/paths'
import { collectionOf } from '@/lib/site/collections'

/** What a listing needs to know of a document. */
type Listed = { file: string; topics: string[] }

/** The paths of all pages that list published documents: the front, each page of each collection and topic, and the topics. */
export function listListingPaths(published: Listed[]): string[] {
  const topics = groupByTopic(published)
  const sizes = new Map(topics.map(({ slug, members }) => [topicPath(slug), members.length]))
  for (const { file } of published) {
    const collection = collectionOf(file)
    const listing = collection && collectionPath(collection)
    if (listing) sizes.set(listing, (sizes.get(listing) ?? 0) + 1)
  }
  const pages = [...sizes].flatMap(([listing, size]) =>
    Array.from({ length: countPages(size) }, (_, index) => listingPagePath(listing, index + 1)),
  )
  return [insightsPath, ...(topics.length > 0 ? [topicsPath] : []), ...pages]
}

/** The paths of the feeds of each collection and topic. */
export function listListingFeedPaths(published: Listed[]): string[] {
  return listListingPaths(published)
    .filter((path) => path !== insightsPath && path !== topicsPath && !isFurtherPage(path))
    .flatMap((listing) => listingFeeds(listing).map(({ path }) => path))
}
