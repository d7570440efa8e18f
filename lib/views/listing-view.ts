import 'server-only'
import { type Collection, collectionPath, collections, listingPagePath } from '@/lib/addresses/paths'
import type { DocumentSummary } from '@/lib/documents/document'
import { listPublished } from '@/lib/documents/library'
import { type CardView, toCard } from './card-view'
import { collectionDescription, collectionTitle } from './kinds'
import { countPages, type Pagination, perPage, toPagination } from './pagination'
import { trailTo } from './trails'

/** One page of a listing. */
export type ListingView = {
  /** What kind of listing it is, where its heading does not say so. */
  label?: string | undefined
  heading: string
  /** For search engines, without the brand. */
  title: string
  description: string
  path: string
  cards: CardView[]
  /** Documents on all of its pages. */
  count: number
  pagination: Pagination
  /** The pages above it. */
  trail: { name: string; path: string }[]
}

/** A listing that has documents, as navigation names it. */
export type ListingLink = { title: string; path: string; count: number }

/** What decides a listing, whatever page of it is shown. */
export type ListingFacts = Pick<ListingView, 'label' | 'heading' | 'title' | 'description' | 'path'> & {
  documents: DocumentSummary[]
  trail: ListingView['trail']
}

/** @returns The cards of the newest published documents; of all of them without a limit. */
export function listCards(limit?: number): Promise<CardView[]> {
  return Promise.all(listPublished().slice(0, limit).map(toCard))
}

/** @returns The listings that have documents; the others show nowhere. */
export function listListings(): ListingLink[] {
  return collections
    .map((collection) => ({
      title: collectionTitle(collection),
      path: collectionPath(collection),
      count: documentsIn(collection).length,
    }))
    .filter(({ count }) => count > 0)
}

/** @returns A page of a collection's listing; undefined when there are no documents for it. */
export async function findListing(collection: Collection, page = 1): Promise<ListingView | undefined> {
  const { title, description } = collectionDescription(collection)
  return toListingPage(
    {
      heading: collectionTitle(collection),
      title,
      description,
      path: collectionPath(collection),
      documents: documentsIn(collection),
      trail: trailTo(collection).slice(0, -1),
    },
    page,
  )
}

/** @returns The route parameters of every page of a collection's listing but the first. */
export function listFurtherPages(): { collection: string; number: string }[] {
  return collections.flatMap((collection) =>
    furtherPagesOf(documentsIn(collection).length).map((number) => ({ collection, number })),
  )
}

/** The numbers of a listing's pages from the second on, as steps of an address. */
export function furtherPagesOf(documents: number): string[] {
  return Array.from({ length: Math.max(0, countPages(documents) - 1) }, (_, index) => String(index + 2))
}

/** @returns One page of a listing; undefined past its end. */
export async function toListingPage(facts: ListingFacts, page: number): Promise<ListingView | undefined> {
  const { documents, trail, ...listing } = facts
  const pageCount = countPages(documents.length)
  if (page > pageCount) return undefined
  const isFirst = page === 1
  return {
    ...listing,
    title: isFirst ? listing.title : `${listing.heading}, page ${page}`,
    description: isFirst ? listing.description : `Page ${page} of ${pageCount}. ${listing.description}`,
    path: listingPagePath(listing.path, page),
    cards: await Promise.all(documents.slice((page - 1) * perPage, page * perPage).map(toCard)),
    count: documents.length,
    pagination: toPagination(listing.path, page, pageCount),
    trail: isFirst ? trail : [...trail, { name: listing.heading, path: listing.path }],
  }
}

function documentsIn(collection: Collection): DocumentSummary[] {
  return listPublished().filter((document) => document.collection === collection)
}
