import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { searchAddress } from '@/lib/site/addresses/search-address'
import type { Audience } from '@/lib/site/audience'
import { type CardView, toCard } from './card-view'
import { topicsOf } from './search-filters'

/** Where to begin when nothing is asked or nothing was found. */
export type SearchEmptyState = { topics: { label: string; href: string }[]; latest: CardView[] }

const latestCount = 3

/** The topics of everything that an audience may see, in the order of the alphabet, and the latest documents. */
export async function findSearchEmptyState(audience: Audience): Promise<SearchEmptyState> {
  const documents = listVisible(audience)
  return {
    topics: topicLinks(documents),
    latest: await Promise.all(documents.slice(0, latestCount).map(toCard)),
  }
}

const topicLinks = oncePerList((documents) => {
  const labels = new Map(documents.flatMap(topicsOf).map(({ slug, label }) => [slug, label]))
  return [...labels.values()]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((label) => ({ label, href: searchAddress({ query: label, page: 1 }) }))
})
