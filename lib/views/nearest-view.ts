import 'server-only'
import { findNearest } from '@/lib/addresses/nearest'
import { articlesPath, insightsPath, topicsPath } from '@/lib/addresses/paths'
import type { Audience } from '@/lib/audience'
import { listVisible } from '@/lib/documents/library'
import { kindLabel } from './kinds'
import { listTopics } from './topics'

/** A page that may have been meant. */
export type NearPage = { path: string; title: string; kind: string }

const mostGuesses = 4
const topicsPage = { path: topicsPath, title: 'All topics', kind: 'Library' }
const ownPages = [
  { path: insightsPath, title: 'All insights', kind: 'Library' },
  { path: articlesPath, title: 'All articles', kind: 'Library' },
]

/**
 * @param address A path that leads nowhere, of any content.
 * @returns The pages for this audience whose addresses come nearest to it, nearest first; none when none is near.
 */
export function listNearest(address: string, audience: Audience): NearPage[] {
  const documents = listVisible(audience).map((document) => ({
    path: document.path,
    title: document.title,
    kind: kindLabel(document),
  }))
  const topics = listTopics(audience).length > 0 ? [topicsPage] : []
  const pages = new Map([...ownPages, ...topics, ...documents].map((page) => [page.path, page]))
  return findNearest(address, [...pages.keys()], mostGuesses).flatMap((path) => pages.get(path) ?? [])
}
