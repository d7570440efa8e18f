import 'server-only'
import { pathSteps } from '@/lib/addresses/paths'
import { listFaultyPaths, listPublished } from '@/lib/documents/library'
import { listListingPaths } from './listings'

/** The route parameters of every document and listing; in development also of files that have faults to show. */
export function listSteps(): { path: string[] }[] {
  const documents = listPublished().map((document) => document.path)
  return [...documents, ...listListingPaths(), ...listFaultyPaths()].map((path) => ({
    path: pathSteps(path),
  }))
}

export { findFaults } from '@/lib/documents/library'
