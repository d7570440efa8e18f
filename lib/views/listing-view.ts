import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import type { ListingFeed } from '@/lib/site/addresses/machine-files'
import { countPages, type Pagination, perPage, toPagination } from '@/lib/site/addresses/pagination'
import { listingPagePath } from '@/lib/site/addresses/paths'
import { type CardView, toCard } from './card-view'
import { type RegisterYear, toRegister } from './register'

/** A listing with all of its pages. */
export type Listing = {
  /** What kind of listing it is, where its heading does not say so. */
  label?: string | undefined
  heading: string
  /** For search engines, without the brand. */
  title: string
  description: string
  /** The path of its first page. */
  path: string
  /** The pages above it. */
  trail: { name: string; path: string }[]
  documents: DocumentSummary[]
  /** Whether its first page is a register too, as all later ones are. */
  opensAsRegister?: boolean
}

/** What a page of a listing lists: cards for what is new, the rows of a register for an archive. */
export type Listed = { as: 'cards'; cards: CardView[] } | { as: 'register'; years: RegisterYear<CardView>[] }

/** One page of a listing; `path` and `trail` are that page's own. */
export type ListingView = Omit<Listing, 'documents' | 'opensAsRegister'> & {
  listed: Listed
  feeds: ListingFeed[]
  /** Documents on all of its pages. */
  count: number
  pagination: Pagination
}

/** @returns One page of a listing, counted from 1; undefined past its end. */
export async function toListingView(
  listing: Listing,
  page: number,
  feeds: ListingFeed[],
): Promise<ListingView | undefined> {
  const { documents, opensAsRegister = false, ...facts } = listing
  const pageCount = countPages(documents.length)
  if (page > pageCount) return undefined
  const shown = {
    ...facts,
    feeds,
    listed: await toListed(documents, page, opensAsRegister || page > 1),
    count: documents.length,
    pagination: toPagination(facts.path, page, pageCount),
  }
  if (page === 1) return shown
  return {
    ...shown,
    title: `${facts.heading}, page ${page}`,
    description: `Page ${page} of ${pageCount}. ${facts.description}`,
    path: listingPagePath(facts.path, page),
    trail: [...facts.trail, { name: facts.heading, path: facts.path }],
  }
}

async function toListed(documents: DocumentSummary[], page: number, isRegister: boolean): Promise<Listed> {
  const start = (page - 1) * perPage
  const shown = documents.slice(start, start + perPage)
  const cards = await Promise.all(shown.map(toCard))
  if (!isRegister) return { as: 'cards', cards }
  return { as: 'register', years: toRegister(cards, documents.length - start) }
}
