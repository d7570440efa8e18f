import { type Collection, collectionPath, insightsPath } from '@/lib/site/addresses/paths'
import { collectionTitle } from './kinds'

/** The pages above the documents of a kind, for breadcrumbs. */
export function trailTo(collection: Collection): { name: string; path: string }[] {
  return [
    { name: 'Insights', path: insightsPath },
    { name: collectionTitle(collection), path: collectionPath(collection) },
  ]
}
