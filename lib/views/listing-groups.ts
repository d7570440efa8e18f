import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { type DocumentListing, groupIntoListings } from '@/lib/content/listings'
import type { Audience } from '@/lib/site/audience'

export type TopicListing = Extract<DocumentListing<DocumentSummary>, { of: 'topic' }>

type Groups = {
  listings: DocumentListing<DocumentSummary>[]
  topics: TopicListing[]
  topicsBySlug: ReadonlyMap<string, TopicListing>
}

/** Grouping a large archive once for every page would take longer than rendering it. */
const byList = oncePerList((documents): Groups => {
  const listings = groupIntoListings(documents)
  const topics = listings.filter((listing) => listing.of === 'topic')
  return { listings, topics, topicsBySlug: new Map(topics.map((topic) => [topic.slug, topic])) }
})

/** @returns The listings of everything that an audience may see. */
export function listingsFor(audience: Audience): Groups {
  return byList(listVisible(audience))
}
