import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { type DocumentListing, listIndexPaths, listPagePaths } from '@/lib/content/listings'
import { type ListingFeed, listingFeeds } from '@/lib/site/addresses/machine-files'
import { type Audience, everybody } from '@/lib/site/audience'
import { collectionFacts } from '@/lib/site/collections'
import { type CardView, toCard } from './card-view'
import { listingsFor } from './listing-groups'
import { type Listing, type ListingView, toListingView } from './listing-view'
import { toTopicListing } from './topic-links'
import { trailTo } from './trails'

/** A listing that has documents, as navigation names it. */
export type ListingLink = {
  title: string
  /** What several of its pieces are called. */
  pieces: string
  path: string
  count: number
}

/** @returns The cards of the newest documents that an audience may see. */
export function listCards(limit: number, audience: Audience): Promise<CardView[]> {
  return Promise.all(listVisible(audience).slice(0, limit).map(toCard))
}

/** @returns The listing of each kind that has documents; the others show nowhere. */
export function listListings(audience: Audience): ListingLink[] {
  return listingsFor(audience).listings.flatMap((listing) => {
    if (listing.of === 'topic') return []
    const { title, pieces } = collectionFacts[listing.collection]
    return [{ title, pieces, path: listing.path, count: listing.documents.length }]
  })
}

/** @returns The paths of all pages that list something, the front first. */
export function listLibraryPaths(audience: Audience): string[] {
  const { listings } = listingsFor(audience)
  return [...listIndexPaths(listings), ...listings.flatMap(listPagePaths)]
}

/** @returns The page of a listing at a path; undefined without one. */
export async function findListing(path: string, audience: Audience): Promise<ListingView | undefined> {
  for (const listing of listingsFor(audience).listings) {
    const position = path.startsWith(listing.path) ? listPagePaths(listing).indexOf(path) : -1
    if (position >= 0) return toListingView(toListing(listing), position + 1, feedsOf(listing))
  }
  return undefined
}

/** @returns The listing of each kind and each topic that has documents. */
export function listEveryListing(audience: Audience): Listing[] {
  return listingsFor(audience).listings.map(toListing)
}

/** The feeds of a listing; they are the public's, so that one of drafts alone has none. */
export function feedsOf({ path }: { path: string }): ListingFeed[] {
  return listingsFor(everybody).listings.some((listing) => listing.path === path) ? listingFeeds(path) : []
}

function toListing(group: DocumentListing<DocumentSummary>): Listing {
  if (group.of === 'topic') return toTopicListing(group)
  const { collection, path, documents } = group
  const { title, listing } = collectionFacts[collection]
  return { ...listing, heading: title, path, trail: trailTo(collection).slice(0, -1), documents }
}
