import type { Metadata } from 'next'
import { ListingPage } from '@/components/listing/listing-page'
import { StructuredData } from '@/components/structured-data'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import type { Audience } from '@/lib/site/audience'
import type { ListingView } from '@/lib/views/listing-view'

/** What a page of a listing says of itself. */
export async function listingMetadata(
  { title, description, path, feeds }: ListingView,
  audience: Audience,
): Promise<Metadata> {
  return toMetadata({ ...(await factsOfListing(title, description, path)), feeds }, audience)
}

/** A page of a listing, for the public with its structured data. */
export function Listing({ listing, audience }: { listing: ListingView; audience: Audience }) {
  if (audience.kind !== 'public') return <ListingPage listing={listing} />
  const { heading, path, trail, pagination } = listing
  const name = pagination.page === 1 ? heading : `Page ${pagination.page}`
  return (
    <>
      <StructuredData graph={toListingGraph([...trail, { name, path }])} />
      <ListingPage listing={listing} />
    </>
  )
}
