import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLdScript } from 'next-seo'
import { ListingPage } from '@/components/listing/listing-page'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import type { ListingView } from '@/lib/views/listing-view'

/** What every page of a listing says of itself. */
export async function listingMetadata(listing: ListingView | undefined): Promise<Metadata> {
  if (!listing) return {}
  return toMetadata(await factsOfListing(listing.title, listing.description, listing.path))
}

/** A page of a listing; without documents there is no such page. */
export function Listing({ listing }: { listing: ListingView | undefined }) {
  if (!listing) notFound()
  const { heading, path, trail, pagination } = listing
  const name = pagination.page === 1 ? heading : `Page ${pagination.page}`
  return (
    <>
      <JsonLdScript data={toListingGraph([...trail, { name, path }])} scriptKey="structured-data" />
      <ListingPage listing={listing} />
    </>
  )
}
