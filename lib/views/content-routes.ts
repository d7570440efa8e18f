import 'server-only'
import { pathSteps } from '@/lib/addresses/paths'
import { everybody } from '@/lib/audience'
import { listFaulty, listVisible } from '@/lib/documents/library'
import { listListingPaths } from './listings'

/** The route parameters of every document and listing; in development also of files that have faults to show. */
export function listSteps(): { path: string[] }[] {
  const documents = listVisible(everybody).map((document) => document.path)
  return [...documents, ...listListingPaths(everybody), ...listFaulty(everybody).map(({ path }) => path)].map(
    (path) => ({
      path: pathSteps(path),
    }),
  )
}

export { findFaults } from '@/lib/documents/library'
