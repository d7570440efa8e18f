import { findListing } from '@/lib/views/listing-view'
import { Listing, listingMetadata } from '../listing'

export async function generateMetadata() {
  return listingMetadata(await findListing('videos'))
}

export default async function VideosPage() {
  return <Listing listing={await findListing('videos')} />
}
