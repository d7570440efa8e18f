import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { lastInstant } from '@/lib/content/documents/publication'
import { addressesFile } from '@/lib/content/store'
import { type RouteTable, toRouteTable } from './route-table'
import { listAddressChanges, noAddresses, type StoredAddresses, toAddressTable } from './stored-addresses'

const file = path.join(/* turbopackIgnore: true */ process.cwd(), addressesFile)

/** The addresses of the site as everybody knows them, and as marketers do who preview. */
type Routes = {
  everybody: RouteTable
  marketers: RouteTable
  /** Names what the public sees: it stays until the content changes or a document appears or is taken back. */
  state: string
}

/** What has been read, and the instants at which its routes change. */
type Content = { stored: StoredAddresses; changes: number[]; changed: number }

let content: Content = { stored: noAddresses, changes: [], changed: -1 }
/** By their states: those of now, and those of the day that a marketer rehearses. */
const known = new LRUCache<string, Routes>({ max: 2 })

/**
 * The routes of the site at an instant. The content is read once, in development again whenever it has changed; the routes
 * are made anew when a document appears or is taken back.
 */
export function readRouteTables(now = new Date()): Routes {
  const current = readContent()
  const state = `${current.changed}-${lastInstant(current.changes, now)}`
  const routes = known.get(state) ?? toRoutes(current.stored, now, state)
  known.set(state, routes)
  return routes
}

function toRoutes(stored: StoredAddresses, now: Date, state: string): Routes {
  const table = toAddressTable(stored, now)
  return { everybody: toRouteTable(table), marketers: toRouteTable({ ...table, ...table.preview }), state }
}

function readContent(): Content {
  const changed = changeOf()
  if (content.changed !== changed) {
    const stored: StoredAddresses = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : noAddresses
    content = { stored, changes: listAddressChanges(stored), changed }
  }
  return content
}

function changeOf(): number {
  if (process.env.NODE_ENV === 'production' || !existsSync(file)) return 0
  return statSync(file).mtimeMs
}
