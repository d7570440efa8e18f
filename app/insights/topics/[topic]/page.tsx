import { findTopicListing, listTopicSteps } from '@/lib/views/topic-view'
import { Listing, listingMetadata } from '../../listing'

type TopicRoute = { params: Promise<{ topic: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return listTopicSteps()
}

export async function generateMetadata({ params }: TopicRoute) {
  return listingMetadata(await findTopicListing((await params).topic))
}

export default async function TopicPage({ params }: TopicRoute) {
  return <Listing listing={await findTopicListing((await params).topic)} />
}
