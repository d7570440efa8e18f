import type { Metadata } from 'next'
import { JsonLdScript } from 'next-seo'
import { ListingPage } from '@/components/listing/listing-page'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import type { ListingView } from '@/lib/views/listing-view'

/** What a page of a listing says of itself. */
export async function listingMetadata({ title, description, path }: ListingView): Promise<Metadata> {
  return toMetadata(await factsOfListing(title, description, path))
}

/** A page of a listing with its structured data. */
export function Listing({ listing }: { listing: ListingView }) {
  const { heading, path, trail, pagination } = listing
  const name = pagination.page === 1 ? heading : `Page ${pagination.page}`
  return (
    <>
      <JsonLdScript data={toListingGraph([...trail, { name, path }])} scriptKey="structured-data" />
      <ListingPage listing={listing} />
    </>
  )
}
