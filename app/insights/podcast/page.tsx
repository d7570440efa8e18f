import { findListing } from '@/lib/views/listing-view'
import { Listing, listingMetadata } from '../listing'

export async function generateMetadata() {
  return listingMetadata(await findListing('podcast'))
}

export default async function PodcastPage() {
  return <Listing listing={await findListing('podcast')} />
}
