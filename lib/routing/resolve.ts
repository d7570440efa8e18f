import { isListingFeedPath } from '@/lib/site/addresses/machine-files'
import { isOwnFolder, isOwnPage, pathSegments } from '@/lib/site/addresses/paths'
import {
  gone,
  isFilePath,
  isRetired,
  type Move,
  movedForGood,
  type Retired,
  splitAddress,
  toSpelling,
  toTruePath,
} from './redirect'
import type { RouteTable } from './route-table'

/**
 * What a request gets: the page or file that is there, another address to go to, notice that it is gone for good, or
 * help in finding a page.
 */
export type Answer =
  | { kind: 'found' }
  | ({ kind: 'redirect' } & Move)
  | ({ kind: 'gone' } & Omit<Retired, 'status'>)
  | { kind: 'unknown' }

const MAX_MOVES = 8
/** In characters; no page has a longer one, and decoding takes time that grows with it. */
const MAX_PATH_LENGTH = 2000

/**
 * The one rule of what an address leads to. In any spelling (slashes missing or doubled, letters' case, percent
 * encoding, Unicode form), there is at most one redirect: its target exists, and is on this site unless an editor's
 * redirect names another.
 *
 * @param pathname Path of the request, as it was sent.
 * @param search Its query with the question mark, or nothing; a redirect keeps it.
 * @returns For a redirect, where to: a path with query and fragment, or the absolute URL that `redirects.yml` names.
 */
export function resolveAddress(pathname: string, search: string, routes: RouteTable): Answer {
  if (routes.pages.has(pathname) || routes.feeds.has(pathname)) return { kind: 'found' }
  if (pathname.length > MAX_PATH_LENGTH) return { kind: 'unknown' }
  const file = isLeftAlone(pathname) ? withSingleSlashes(pathname) : undefined
  const found = findMove(pathname, routes) ?? (file === undefined ? undefined : findMove(file, routes))
  if (!found && file === undefined) return { kind: 'unknown' }
  if (found && isRetired(found)) return { kind: 'gone', to: found.to, reason: found.reason }
  const { to, status } = found ?? { to: file ?? pathname, status: movedForGood }
  const address = withSearch(to, search)
  return address === pathname + search ? { kind: 'found' } : { kind: 'redirect', to: address, status }
}

/** Whether a page of the site is at a path, or an address of its own leads from there to another. */
export function leadsSomewhere(path: string, routes: RouteTable): boolean {
  const answer = resolveAddress(path, '', routes)
  return answer.kind === 'found' ? routes.pages.has(path) || isOwnPage(path) : answer.kind === 'redirect'
}

/** Where the content or the site's own pages put a path in the end; itself, when it is spelled right and exists. */
function findMove(pathname: string, routes: RouteTable, moves = 0): Move | Retired | undefined {
  const path = toTruePath(pathname)
  if (routes.pages.has(path)) return { to: path, status: movedForGood }
  const spelling = toSpelling(path)
  const listed = routes.moves.get(spelling)
  const own = listed ? undefined : findOwnPage(spelling)
  // What editors say of an address comes before what is known of it.
  const move = listed ?? own ?? findByPattern(pathname, routes) ?? findWithdrawn(spelling, routes)
  if (own || !move || isRetired(move) || !move.to.startsWith('/')) return move
  const target = splitAddress(move.to)
  if (routes.pages.has(target.path) || routes.feeds.has(target.path)) return move
  if (moves >= MAX_MOVES) return undefined
  const next = findMove(target.path, routes, moves + 1)
  if (!next) return isLeftAlone(target.path) ? move : undefined
  if (isRetired(next)) return next
  return { to: withSearch(next.to, target.search) + target.fragment, status: move.status }
}

function findOwnPage(spelling: string): Move | undefined {
  const path = toTruePath(spelling)
  return spelling !== '/' && isOwnPage(path) ? { to: path, status: movedForGood } : undefined
}

function findWithdrawn(spelling: string, { withdrawn }: RouteTable): Retired | undefined {
  return withdrawn.has(spelling) ? { status: gone } : undefined
}

function findByPattern(pathname: string, { patterns }: RouteTable): Move | Retired | undefined {
  const spelling = toSpelling(pathname)
  const pattern = patterns.find((each) => spelling.startsWith(each.spelling))
  if (!pattern) return undefined
  const { move, depth } = pattern
  if (isRetired(move)) return move
  // Two dots that were encoded twice would climb out of the folder that the editor has named.
  const segments = pathSegments(pathname)
    .slice(depth)
    .filter((segment) => !/^\.{1,2}$/.test(segment))
  const isOpen = move.to.endsWith(':splat') && pathname.endsWith('/') && segments.length > 0
  const splat = segments.map(encodeURIComponent).join('/') + (isOpen ? '/' : '')
  return { to: move.to.replaceAll(':splat', () => splat), status: move.status }
}

/** Files and the framework's own folders are served as they are, and answered for where they lie. */
function isLeftAlone(path: string): boolean {
  return (isFilePath(path) && !isListingFeedPath(path)) || isOwnFolder(path)
}

/** The name of a file is left as it is, but for slashes that are one too many, encoded or not. */
function withSingleSlashes(path: string): string {
  return path.replace(/(\/|%2f|%5c|\\){2,}/gi, '/')
}

function withSearch(address: string, search: string): string {
  if (search.length < 2) return address
  const [page = '', ...fragment] = address.split('#')
  const joined = page.includes('?') ? `${page}&${search.slice(1)}` : page + search
  return [joined, ...fragment].join('#')
}
