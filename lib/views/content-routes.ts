import 'server-only'
import { listFaulty, listVisible } from '@/lib/content/documents/library'
import { pathSegments } from '@/lib/site/addresses/paths'
import { everybody } from '@/lib/site/audience'
import { listListingPaths } from './listings'

/** The route parameters of every document and listing; in development also of files that have faults to show. */
export function listRouteSegments(): { path: string[] }[] {
  const documents = listVisible(everybody).map((document) => document.path)
  return [...documents, ...listListingPaths(everybody), ...listFaulty(everybody).map(({ path }) => path)].map(
    (path) => ({
      path: pathSegments(path),
    }),
  )
}

export { findFaults } from '@/lib/content/documents/library'
