import { toFurtherPage } from '@/lib/views/pagination'
import { findTopicListing, listFurtherTopicPages } from '@/lib/views/topic-view'
import { Listing, listingMetadata } from '../../../../listing'

type FurtherTopicRoute = { params: Promise<{ topic: string; number: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listFurtherTopicPages()
}

export async function generateMetadata({ params }: FurtherTopicRoute) {
  return listingMetadata(await findPage(await params))
}

export default async function FurtherTopicPage({ params }: FurtherTopicRoute) {
  return <Listing listing={await findPage(await params)} />
}

async function findPage({ topic, number }: { topic: string; number: string }) {
  const page = toFurtherPage(number)
  return page ? findTopicListing(topic, page) : undefined
}
