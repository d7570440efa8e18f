import { countPages } from '@/lib/site/addresses/pagination'
import {
  collectionPath,
  insightsPath,
  listingPagePath,
  topicPath,
  topicsPath,
} from '@/lib/site/addresses/paths'
import { type Collection, collections } from '@/lib/site/collections'
import { groupByTopic } from './topics'

/* The one rule of which pages list documents. A listing without documents does not exist. */

/** What a listing needs to know of a document. */
type Listed = { collection?: Collection | undefined; topics?: string[] | undefined }

/** The documents of a collection or of a topic, in the order in which they came. */
export type DocumentListing<T> = { path: string; documents: T[] } & (
  | { of: 'collection'; collection: Collection }
  | { of: 'topic'; slug: string; name: string }
)

/** @returns The listing of each collection, then that of each topic, those with most documents first. */
export function groupIntoListings<T extends Listed>(documents: T[]): DocumentListing<T>[] {
  const members = new Map<Collection | undefined, T[]>()
  for (const document of documents) {
    const group = members.get(document.collection)
    if (group) group.push(document)
    else members.set(document.collection, [document])
  }
  const ofCollections = collections.map((collection) => ({
    of: 'collection' as const,
    collection,
    path: collectionPath(collection),
    documents: members.get(collection) ?? [],
  }))
  const ofTopics = groupByTopic(documents).map(({ slug, name, members }) => ({
    of: 'topic' as const,
    slug,
    name,
    path: topicPath(slug),
    documents: members,
  }))
  return [...ofCollections.filter((listing) => listing.documents.length > 0), ...ofTopics]
}

/** @returns The paths of all pages of a listing. */
export function listPagePaths({ path, documents }: { path: string; documents: unknown[] }): string[] {
  return Array.from({ length: countPages(documents.length) }, (_, index) => listingPagePath(path, index + 1))
}

/** @returns The paths of the pages that lead to listings: the front and, where there are any topics, their index. */
export function listIndexPaths(listings: DocumentListing<unknown>[]): string[] {
  return [insightsPath, ...(listings.some((listing) => listing.of === 'topic') ? [topicsPath] : [])]
}
