import { findListing } from '@/lib/views/listing-view'
import { Listing, listingMetadata } from '../listing'

export async function generateMetadata() {
  return listingMetadata(await findListing('articles'))
}

export default async function ArticlesPage() {
  return <Listing listing={await findListing('articles')} />
}
