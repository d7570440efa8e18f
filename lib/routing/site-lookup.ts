import { type Redirect, toSpelling } from './redirect'
import { type RouteTable, toRouteTable } from './route-table'
import type { SiteAddresses } from './site-addresses'

/** Something at an address: by its spelling, the first that was given. */
export type ByAddress<Value> = {
  /** What is at an address itself. */
  at: ReadonlyMap<string, Value>
  /** What is in a folder, at any depth. */
  below: ReadonlyMap<string, Value>
}

/** The addresses of a site, arranged so that each question takes the same time however many there are. */
export type SiteLookup = {
  pages: ByAddress<string>
  moved: ByAddress<[from: string, to: string]>
  table: RouteTable
}

const lookups = new WeakMap<SiteAddresses, SiteLookup>()

/** The lookup of a site's addresses, made once for each site. */
export function toSiteLookup(site: SiteAddresses): SiteLookup {
  const lookup = lookups.get(site) ?? {
    pages: byAddress(site.pages, (page) => page),
    moved: byAddress(site.moved, ([from]) => from),
    table: toRouteTable({ ...site, redirects: [] }),
  }
  lookups.set(site, lookup)
  return lookup
}

/** Where one redirect of a file takes up what another leads to. */
export type RedirectLookup = {
  /**
   * @param spelling The spelling of a path, or of a folder that is taken up as a whole.
   * @param isFolder Then only a redirect of the folder, or of one that it lies in, takes it up.
   * @returns The first redirect of the file that does.
   */
  findFirst: (spelling: string, isFolder: boolean) => Redirect | undefined
}

/** @param redirects In the order of the file. */
export function toRedirectLookup(redirects: Redirect[]): RedirectLookup {
  const places = new Map(redirects.map((redirect, place) => [redirect, place]))
  const placeOf = (redirect: Redirect) => places.get(redirect) ?? 0
  const exact = byAddress(
    redirects.filter(({ isPattern }) => !isPattern),
    ({ from }) => from,
  ).at
  const patterns = byAddress(
    redirects.filter(({ isPattern }) => isPattern),
    ({ from }) => from,
  ).at
  return {
    findFirst: (spelling, isFolder) =>
      [isFolder ? undefined : exact.get(spelling), ...foldersOf(spelling).map((each) => patterns.get(each))]
        .filter((redirect) => redirect !== undefined)
        .sort((a, b) => placeOf(a) - placeOf(b))[0],
  }
}

function byAddress<Value>(values: Value[], addressOf: (value: Value) => string): ByAddress<Value> {
  const at = new Map<string, Value>()
  const below = new Map<string, Value>()
  for (const value of values) {
    const spelling = toSpelling(addressOf(value))
    if (!at.has(spelling)) at.set(spelling, value)
    for (const folder of foldersOf(spelling)) if (!below.has(folder)) below.set(folder, value)
  }
  return { at, below }
}

/** The folders in which a path lies, and the path itself: `/`, `/a/` and `/a/b/` for `/a/b/`. */
function foldersOf(spelling: string): string[] {
  return [...spelling.matchAll(/\//g)].map(({ index }) => spelling.slice(0, index + 1))
}
