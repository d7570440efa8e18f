import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { addressesFile } from '@/lib/content-store'
import { type Directory, emptyTable, toDirectory } from './address-table'

const file = path.join(/* turbopackIgnore: true */ process.cwd(), addressesFile)
let known: { directory: Directory; changed: number } | undefined

/** The addresses of the built site, read once; in development again whenever they have changed. */
export function readDirectory(): Directory {
  const changed = changeOf()
  if (!known || known.changed !== changed) {
    const table = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : emptyTable
    known = { directory: toDirectory(table), changed }
  }
  return known.directory
}

function changeOf(): number {
  if (process.env.NODE_ENV === 'production' || !existsSync(file)) return 0
  return statSync(file).mtimeMs
}
