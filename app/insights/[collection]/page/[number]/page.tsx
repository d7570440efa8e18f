import { findCollection } from '@/lib/addresses/paths'
import { findListing, listFurtherPages } from '@/lib/views/listing-view'
import { toFurtherPage } from '@/lib/views/pagination'
import { Listing, listingMetadata } from '../../../listing'

type FurtherPageRoute = { params: Promise<{ collection: string; number: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listFurtherPages()
}

export async function generateMetadata({ params }: FurtherPageRoute) {
  return listingMetadata(await findPage(await params))
}

export default async function FurtherPage({ params }: FurtherPageRoute) {
  return <Listing listing={await findPage(await params)} />
}

async function findPage({ collection, number }: { collection: string; number: string }) {
  const name = findCollection(collection)
  const page = toFurtherPage(number)
  return name && page ? findListing(name, page) : undefined
}
