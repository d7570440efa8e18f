import 'server-only'
import { type Collection, collectionPath, collections } from '@/lib/addresses/paths'
import { listPublished } from '@/lib/documents/library'
import { type CardView, toCard } from './card-view'
import { collectionDescription, collectionTitle } from './kinds'
import { type Listing, type ListingView, listingPaths, toListingView } from './listing-view'
import { listTopicListings } from './topics'
import { trailTo } from './trails'

/** A listing that has documents, as navigation names it. */
export type ListingLink = { title: string; path: string; count: number }

/** @returns The cards of the newest published documents. */
export function listCards(limit: number): Promise<CardView[]> {
  return Promise.all(listPublished().slice(0, limit).map(toCard))
}

/** @returns The listing of each kind that has documents; the others show nowhere. */
export function listListings(): ListingLink[] {
  return listCollections().map(({ heading, path, documents }) => ({
    title: heading,
    path,
    count: documents.length,
  }))
}

/** @returns The paths of every page of every listing, of kinds and of topics. */
export function listListingPaths(): string[] {
  return [...listCollections(), ...listTopicListings()].flatMap(listingPaths)
}

/** @returns The page of a listing that stands at a path; undefined when none does. */
export async function findListing(path: string): Promise<ListingView | undefined> {
  for (const listing of [...listCollections(), ...listTopicListings()]) {
    const position = path.startsWith(listing.path) ? listingPaths(listing).indexOf(path) : -1
    if (position >= 0) return toListingView(listing, position + 1)
  }
  return undefined
}

function listCollections(): Listing[] {
  return collections.map(toListing).filter(({ documents }) => documents.length > 0)
}

function toListing(collection: Collection): Listing {
  return {
    ...collectionDescription(collection),
    heading: collectionTitle(collection),
    path: collectionPath(collection),
    trail: trailTo(collection).slice(0, -1),
    documents: listPublished().filter((document) => document.collection === collection),
  }
}
