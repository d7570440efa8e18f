import 'server-only'
import { listVisible, mapVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { listIndexPaths } from '@/lib/content/listings'
import { findNearest, indexPages } from '@/lib/routing/nearest'
import { collectionPath, insightsPath, topicsPath } from '@/lib/site/addresses/paths'
import { type Audience, marketers } from '@/lib/site/audience'
import { kindLabel } from './kinds'
import { listingsFor } from './listing-groups'

/** A page that may have been meant. */
export type NearPage = { path: string; title: string; kind: string }

const MAX_GUESSES = 4
const ownPages = [
  { path: insightsPath, title: 'All insights', kind: 'Library' },
  { path: collectionPath('articles'), title: 'All articles', kind: 'Library' },
  { path: topicsPath, title: 'All topics', kind: 'Library' },
]

/** One index serves every audience: a page is named only where its audience sees it. */
const indexOf = oncePerList((documents) => indexPages([...ownPages, ...documents]))

/**
 * @param address A path that leads nowhere, of any content.
 * @returns The pages for this audience whose addresses or titles come nearest to it, nearest first; none when none is
 *   near.
 */
export function listNearest(address: string, audience: Audience): NearPage[] {
  const visible = mapVisible(audience)
  const { listings } = listingsFor(audience)
  const open = new Set([...listIndexPaths(listings), ...listings.map(({ path }) => path)])
  const own = new Map(ownPages.filter(({ path }) => open.has(path)).map((page) => [page.path, page]))
  const isOpen = (path: string) => visible.has(path) || own.has(path)
  return findNearest(address, indexOf(listVisible(marketers)), MAX_GUESSES, isOpen).flatMap((path) => {
    const document = visible.get(path)
    return document ? { path, title: document.title, kind: kindLabel(document) } : (own.get(path) ?? [])
  })
}
