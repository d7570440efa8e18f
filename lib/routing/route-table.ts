import { insightsPath, pathSegments } from '@/lib/site/addresses/paths'
import { type Move, movedForGood, type Redirect, type Retired, toSpelling } from './redirect'

/** Every address that the content decides, at an instant. */
export type AddressTable = {
  /** Paths of the published documents and of the pages that list them. */
  pages: string[]
  /** Paths of the feeds of listings; they are the public's, for marketers too. */
  feeds: string[]
  /** Addresses by file name that are not the documents' own: from, to. */
  moved: [from: string, to: string][]
  redirects: Entry[]
  /** Addresses of what has been taken back: of documents, by whatever name, and of what listed these alone. */
  withdrawn: string[]
  /** The same of everything that there is, for marketers who preview. */
  preview: Pick<AddressTable, 'pages' | 'moved'>
}

/** An entry of `redirects.yml` without its place in the file. */
export type Entry = Pick<Redirect, 'from' | 'isPattern'> & (Move | Retired)

/** The table, ready to be asked. */
export type RouteTable = {
  pages: ReadonlySet<string>
  feeds: ReadonlySet<string>
  /** What is at an address, by its spelling; pages are here too, for those who misspell them. */
  moves: ReadonlyMap<string, Move | Retired>
  patterns: Pattern[]
  /** The spellings of addresses that are gone unless something else is there. */
  withdrawn: ReadonlySet<string>
}

/** What is at every address below a path. */
export type Pattern = { spelling: string; depth: number; move: Move | Retired }

/** Arranges a table for look-up. Where two entries claim one address, a page comes first, then the earlier entry. */
export function toRouteTable({
  pages,
  feeds,
  moved,
  redirects,
  withdrawn,
}: Omit<AddressTable, 'preview'>): RouteTable {
  const exact = redirects.filter(({ isPattern }) => !isPattern)
  const moves = new Map<string, Move | Retired>()
  const claims: [string, Move | Retired][] = [
    ...[...pages, ...feeds].map((path): [string, Move] => [path, { to: path, status: movedForGood }]),
    ['/', { to: insightsPath, status: 307 }],
    ...moved.map(([from, to]): [string, Move] => [from, { to, status: movedForGood }]),
    ...exact.map(({ from, isPattern: _, ...move }): [string, Move | Retired] => [from, move]),
  ]
  for (const [from, move] of claims) {
    const spelling = toSpelling(from)
    if (!moves.has(spelling)) moves.set(spelling, move)
  }
  const patterns = redirects
    .filter(({ isPattern }) => isPattern)
    .map(({ from, isPattern: _, ...move }) => ({
      move,
      spelling: toSpelling(from),
      depth: pathSegments(from).length,
    }))
  return {
    pages: new Set(pages),
    feeds: new Set(feeds),
    moves,
    patterns,
    withdrawn: new Set(withdrawn.map(toSpelling)),
  }
}
