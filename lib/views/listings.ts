import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { type ListingFeed, listingFeeds } from '@/lib/site/addresses/machine-files'
import { collectionPath } from '@/lib/site/addresses/paths'
import { type Audience, everybody } from '@/lib/site/audience'
import { type Collection, collectionFacts, collections } from '@/lib/site/collections'
import { type CardView, toCard } from './card-view'
import { type Listing, type ListingView, listingPaths, toListingView } from './listing-view'
import { listTopicListings } from './topic-links'
import { trailTo } from './trails'

/** A listing that has documents, as navigation names it. */
export type ListingLink = { title: string; path: string; count: number }

/** @returns The cards of the newest documents that an audience may see. */
export function listCards(limit: number, audience: Audience): Promise<CardView[]> {
  return Promise.all(listVisible(audience).slice(0, limit).map(toCard))
}

/** @returns The listing of each kind that has documents; the others show nowhere. */
export function listListings(audience: Audience): ListingLink[] {
  return listCollections(audience).map(({ heading, path, documents }) => ({
    title: heading,
    path,
    count: documents.length,
  }))
}

/** @returns The paths of every page of every listing, of kinds and of topics. */
export function listListingPaths(audience: Audience): string[] {
  return listEveryListing(audience).flatMap(listingPaths)
}

/** @returns The page of a listing that stands at a path; undefined when none does. */
export async function findListing(path: string, audience: Audience): Promise<ListingView | undefined> {
  for (const listing of listEveryListing(audience)) {
    const position = path.startsWith(listing.path) ? listingPaths(listing).indexOf(path) : -1
    if (position >= 0) return toListingView(listing, position + 1, feedsOf(listing))
  }
  return undefined
}

/** @returns The listing of each kind and each topic that has documents. */
export function listEveryListing(audience: Audience): Listing[] {
  return [...listCollections(audience), ...listTopicListings(audience)]
}

/** The feeds of a listing; they are the public's, so that one of drafts alone has none. */
function feedsOf({ path }: Listing): ListingFeed[] {
  return listEveryListing(everybody).some((listing) => listing.path === path) ? listingFeeds(path) : []
}

function listCollections(audience: Audience): Listing[] {
  return collections
    .map((collection) => toListing(collection, audience))
    .filter(({ documents }) => documents.length > 0)
}

const byCollection = oncePerList((documents) => {
  const groups = new Map<Collection, DocumentSummary[]>()
  for (const document of documents) {
    const group = groups.get(document.collection)
    if (group) group.push(document)
    else groups.set(document.collection, [document])
  }
  return groups
})

function toListing(collection: Collection, audience: Audience): Listing {
  const { title, listing } = collectionFacts[collection]
  return {
    ...listing,
    heading: title,
    path: collectionPath(collection),
    trail: trailTo(collection).slice(0, -1),
    documents: byCollection(listVisible(audience)).get(collection) ?? [],
  }
}
