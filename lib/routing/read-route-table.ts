import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { addressesFile } from '@/lib/content/store'
import { type AddressTable, emptyTable, type RouteTable, toRouteTable } from './route-table'

const file = path.join(/* turbopackIgnore: true */ process.cwd(), addressesFile)

/** The addresses of the site as everybody knows them, and as marketers do who preview. */
type Directories = { everybody: RouteTable; marketers: RouteTable }

let known: { directories: Directories; changed: number } | undefined

/** The addresses of the built site, read once; in development again whenever they have changed. */
export function readRouteTables(): Directories {
  const changed = changeOf()
  if (!known || known.changed !== changed) {
    const table: AddressTable = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : emptyTable
    known = {
      directories: {
        everybody: toRouteTable(table),
        marketers: toRouteTable({ ...table, ...table.preview }),
      },
      changed,
    }
  }
  return known.directories
}

function changeOf(): number {
  if (process.env.NODE_ENV === 'production' || !existsSync(file)) return 0
  return statSync(file).mtimeMs
}
