import { LRUCache } from 'lru-cache'
import { lastInstant } from '@/lib/content/documents/publication'
import { currentRelease } from '@/lib/content/releases/current-release'
import { releaseJson } from '@/lib/content/releases/release-json'
import { type RouteTable, toRouteTable } from './route-table'
import { listAddressChanges, noAddresses, type StoredAddresses, toAddressTable } from './stored-addresses'

/** The addresses of the site as everybody knows them, and as marketers do who preview. */
type Routes = { everybody: RouteTable; marketers: RouteTable }

/** The addresses of a release, the instants at which they change by the clock, and the routes since some of them. */
type Content = { stored: StoredAddresses; changes: number[]; routes: LRUCache<number, Routes> }

const readAddresses = releaseJson<StoredAddresses>('addresses', noAddresses)
let content = toContent(noAddresses)

/** The routes of the site at an instant: made anew with each release, and when a document appears or is taken back. */
export function readRouteTables(now = new Date()): Routes {
  const { stored, changes, routes } = readContent()
  const last = lastInstant(changes, now)
  const known = routes.get(last) ?? toRoutes(stored, now)
  routes.set(last, known)
  return known
}

/**
 * What the public sees is a function of the release and of the clock.
 *
 * @returns Its name at an instant: the same text as long as no release brings other content, and no document appears or is
 *   taken back.
 */
export function readPublicState(now = new Date()): string {
  const { index = '', addresses = '', related = '' } = currentRelease()?.files ?? {}
  return [index, addresses, related, lastInstant(readContent().changes, now)].join()
}

/** What decides every address, as the current release has it. */
export function readStoredAddresses(): StoredAddresses {
  return readAddresses()
}

function readContent(): Content {
  const stored = readAddresses()
  if (content.stored !== stored) content = toContent(stored)
  return content
}

/** Kept are the routes of now, and those of the day that a marketer rehearses. */
function toContent(stored: StoredAddresses): Content {
  return { stored, changes: listAddressChanges(stored), routes: new LRUCache({ max: 2 }) }
}

function toRoutes(stored: StoredAddresses, now: Date): Routes {
  const table = toAddressTable(stored, now)
  return { everybody: toRouteTable(table), marketers: toRouteTable({ ...table, ...table.preview }) }
}
