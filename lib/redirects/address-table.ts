import { insightsPath, pathSteps } from '@/lib/addresses/paths'
import { movedForGood, type Redirect, type RedirectStatus, toSpelling } from './redirect'

/** Every address that the content decides, as it lies on disk between build and server. */
export type AddressTable = {
  /** Paths of the published documents and of the pages that list them. */
  pages: string[]
  /** File-name paths of those that a permalink has taken elsewhere: from, to. */
  moved: [from: string, to: string][]
  redirects: Pick<Redirect, 'from' | 'isPattern' | 'to' | 'status'>[]
  /** The same of everything that there is, for marketers who preview. */
  preview: Pick<AddressTable, 'pages' | 'moved'>
}

export type Move = { to: string; status: RedirectStatus }

/** The table, ready to be asked. */
export type Directory = {
  pages: ReadonlySet<string>
  /** Where to go from an address, by its spelling; pages stand here too, for those who misspell them. */
  moves: ReadonlyMap<string, Move>
  patterns: Pattern[]
}

/** A redirect of everything below a path. */
export type Pattern = Move & { spelling: string; depth: number }

export const emptyTable: AddressTable = {
  pages: [],
  moved: [],
  redirects: [],
  preview: { pages: [], moved: [] },
}

/** Arranges a table for look-up. Where two entries claim one address, a page comes first, then the earlier entry. */
export function toDirectory({ pages, moved, redirects }: Omit<AddressTable, 'preview'>): Directory {
  const exact = redirects.filter(({ isPattern }) => !isPattern)
  const moves = new Map<string, Move>()
  const claims: [string, Move][] = [
    ...pages.map((path): [string, Move] => [path, { to: path, status: movedForGood }]),
    ['/', { to: insightsPath, status: 307 }],
    ...moved.map(([from, to]): [string, Move] => [from, { to, status: movedForGood }]),
    ...exact.map(({ from, to, status }): [string, Move] => [from, { to, status }]),
  ]
  for (const [from, move] of claims) {
    const spelling = toSpelling(from)
    if (!moves.has(spelling)) moves.set(spelling, move)
  }
  const patterns = redirects
    .filter(({ isPattern }) => isPattern)
    .map(({ from, to, status }) => ({
      to,
      status,
      spelling: toSpelling(from),
      depth: pathSteps(from).length,
    }))
  return { pages: new Set(pages), moves, patterns }
}
