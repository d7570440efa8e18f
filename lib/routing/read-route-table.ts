import { currentRelease } from '@/lib/content/releases/current-release'
import { releaseJson } from '@/lib/content/releases/release-json'
import { type RouteTable, toRouteTable } from './route-table'
import { listAddressChanges, noAddresses, type StoredAddresses, toAddressTable } from './stored-addresses'

/** The addresses of the site as everybody knows them, and as marketers do who preview. */
type Routes = {
  everybody: RouteTable
  marketers: RouteTable
  /** In milliseconds since 1970: when the addresses that everybody knows last changed by the clock alone. */
  since: number
}

let content: { stored: StoredAddresses; changes: number[] } = { stored: noAddresses, changes: [] }
let known: { routes: Routes; stored: StoredAddresses } | undefined
const readAddresses = releaseJson<StoredAddresses>('addresses', noAddresses)

/** The routes of the site at an instant: they are made anew with each release, and when a document appears. */
export function readRouteTables(now = new Date()): Routes {
  const { stored, changes } = readChanges()
  const since = changes.findLast((change) => change <= now.getTime()) ?? 0
  if (known?.stored !== stored || known.routes.since !== since) {
    const table = toAddressTable(stored, now)
    const marketers =
      known?.stored === stored ? known.routes.marketers : toRouteTable({ ...table, ...table.preview })
    known = { routes: { everybody: toRouteTable(table), marketers, since }, stored }
  }
  return known.routes
}

/**
 * What the public sees is a function of the release and of the clock.
 *
 * @returns Its name at an instant: the same text as long as no release brings other content and no document appears.
 */
export function readPublicState(now = new Date()): string {
  const { index = '', addresses = '', related = '' } = currentRelease()?.files ?? {}
  return [index, addresses, related, readRouteTables(now).since].join()
}

function readChanges(): typeof content {
  const stored = readAddresses()
  if (content.stored !== stored) content = { stored, changes: listAddressChanges(stored) }
  return content
}
