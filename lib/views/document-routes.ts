import 'server-only'
import { pathSteps } from '@/lib/addresses/paths'
import { listFaultyPaths, listPublished } from '@/lib/documents/library'

/** The route parameters of every document's page; in development also of those that have faults to show. */
export function listDocumentSteps(): { path: string[] }[] {
  const paths = [...listPublished().map((document) => document.path), ...listFaultyPaths()]
  return paths.map((path) => ({ path: pathSteps(path) }))
}

export { findFaults } from '@/lib/documents/library'
