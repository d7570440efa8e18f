import { countPages } from '@/lib/addresses/pagination'
import { collectionOf, collectionPath, insightsPath, listingPagePath, topicPath } from '@/lib/addresses/paths'
import { groupByTopic } from '@/lib/topics/topics'

/** What a listing needs to know of a document. */
type Listed = { file: string; topics: string[] }

/** The paths of all pages that list published documents: the front, and each page of each collection and topic. */
export function listListingPaths(published: Listed[]): string[] {
  const sizes = new Map(groupByTopic(published).map(({ slug, members }) => [topicPath(slug), members.length]))
  for (const { file } of published) {
    const collection = collectionOf(file)
    const listing = collection && collectionPath(collection)
    if (listing) sizes.set(listing, (sizes.get(listing) ?? 0) + 1)
  }
  const pages = [...sizes].flatMap(([listing, size]) =>
    Array.from({ length: countPages(size) }, (_, index) => listingPagePath(listing, index + 1)),
  )
  return [insightsPath, ...pages]
}
