import { collectionPath, insightsPath } from '@/lib/site/addresses/paths'
import { type Collection, collectionFacts } from '@/lib/site/collections'

/** The pages above the documents of a kind, for breadcrumbs. */
export function trailTo(collection: Collection): { name: string; path: string }[] {
  return [
    { name: 'Insights', path: insightsPath },
    { name: collectionFacts[collection].title, path: collectionPath(collection) },
  ]
}
