import 'server-only'
import type { Audience } from '@/lib/site/audience'
import type { CardView } from './card-view'
import { type ListingLink, listCards, listListings } from './listings'
import { listTopics, type TopicLink } from './topic-links'

const shownBelowLatest = 9

/** The library's front: the latest document, those before it, and the links to all others. */
export type FrontView = {
  latest?: CardView | undefined
  others: CardView[]
  topics: TopicLink[]
  listings: ListingLink[]
}

export async function toFrontView(audience: Audience): Promise<FrontView> {
  const [latest, ...others] = await listCards(shownBelowLatest + 1, audience)
  return { latest, others, topics: listTopics(audience), listings: listListings(audience) }
}
