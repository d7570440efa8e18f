import 'server-only'
import { listVisible } from '@/lib/content/documents/library'
import { instantFor } from '@/lib/content/documents/publication'
import { readRouteTables } from '@/lib/routing/read-route-table'
import { splitAddress } from '@/lib/routing/redirect'
import { resolveAddress } from '@/lib/routing/resolve'
import type { Audience } from '@/lib/site/audience'
import { listListings } from './listings'
import { listNearest, type NearPage } from './nearest-view'
import { listTopics } from './topic-links'

/** What the page of a retired address shows. */
export type GoneView = {
  reason?: string | undefined
  /** The page that replaces it. */
  replacement?: { href: string; title: string } | undefined
  /** Without such a page, those that come nearest. */
  nearest: NearPage[]
}

/** @returns The view for an address, given as its path; undefined when it is not retired. */
export function findGone(address: string, audience: Audience): GoneView | undefined {
  const { everybody, marketers } = readRouteTables(instantFor(audience, new Date()))
  const routes = audience.kind === 'preview' ? marketers : everybody
  const answer = resolveAddress(address, '', routes)
  if (answer.kind !== 'gone') return undefined
  const { reason, to } = answer
  if (to === undefined) return { reason, nearest: listNearest(address, audience) }
  const { path, search, fragment } = splitAddress(to)
  const move = to.startsWith('/') ? resolveAddress(path, search, routes) : undefined
  const href = move?.kind === 'redirect' ? move.to + fragment : to
  return { reason, replacement: { href, title: titleOf(href, audience) }, nearest: [] }
}

/** How the page at an address is named; an address that is no page of this site is named by itself. */
function titleOf(address: string, audience: Audience): string {
  const { path } = splitAddress(address)
  const topics = listTopics(audience).map((topic) => ({ title: topic.name, path: topic.path }))
  const pages = [...listVisible(audience), ...listListings(audience), ...topics]
  return pages.find((page) => page.path === path)?.title ?? address.replace(/^https?:\/\//, '')
}
