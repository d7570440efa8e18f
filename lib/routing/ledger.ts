import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '@/lib/diagnostics/finding'
import { insightsPath, isFurtherPage } from '@/lib/site/addresses/paths'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { findNearest, indexPages, type PageIndex } from './nearest'
import { redirectsFile } from './read-redirects'
import { toTruePath } from './redirect'
import { resolveAddress } from './resolve'
import type { RouteTable } from './route-table'
import type { SiteAddresses } from './site-addresses'

/** The list of every address ever published, inside the content folder. */
export const ledgerFile = 'published-urls.txt'

export type LedgerEntry = { path: string; line: number }

const head = [
  '# Every address that this site has ever published, one on each line.',
  '# A build adds the new ones. Never delete a line: an address works for ever, as a page or,',
  '# by an entry in redirects.yml, as the way to one or as the place that says it is gone.',
]

/** @returns The ledger of a content folder; undefined when it keeps none. */
export async function readLedger(contentDir: string): Promise<LedgerEntry[] | undefined> {
  const file = path.join(contentDir, ledgerFile)
  return existsSync(file) ? parseLedger(await readFile(file, 'utf8')) : undefined
}

/** Reads one path or address a line; empty lines and those that start with `#` count for nothing. */
export function parseLedger(text: string): LedgerEntry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((written, index) => ({ written: written.trim(), line: index + 1 }))
    .filter(({ written }) => written !== '' && !written.startsWith('#'))
    .map(({ written, line }) => ({ path: pathOf(written), line }))
}

/**
 * @param ledger Undefined for a content folder that keeps none: then there is nothing to check.
 * @returns A fault for each address that was published and now leads nowhere. A retired one says what became of it.
 */
export function checkLedger(
  ledger: LedgerEntry[] | undefined,
  site: SiteAddresses,
  routes: RouteTable,
): Finding[] {
  const lost = (ledger ?? []).filter(({ path }) => resolveAddress(path, '', routes).kind === 'unknown')
  if (lost.length === 0) return []
  const index = indexPages(site.pages.map((path) => ({ path })))
  return lost.map((entry) => toLoss(entry, site, index))
}

/**
 * Adds the addresses of published pages to the ledger of a content folder, which is started where there is none.
 * Its lines stay as they are.
 *
 * @param pages Paths of all public pages.
 * @returns What was added, sorted; further pages of listings come and go and are left out.
 * @throws {Error} Of the file system, when the file cannot be written.
 */
export async function recordPublished(contentDir: string, pages: string[]): Promise<string[]> {
  const file = path.join(contentDir, ledgerFile)
  const before = existsSync(file) ? await readFile(file, 'utf8') : undefined
  const added = listUnlisted(parseLedger(before ?? ''), pages)
  if (added.length > 0) await writeFileAtomically(file, extendLedger(before, added))
  return added
}

/** @returns The published addresses that a ledger does not hold, sorted. */
function listUnlisted(ledger: LedgerEntry[], pages: string[]): string[] {
  const listed = new Set(ledger.map(({ path }) => path))
  return pages.filter((page) => !listed.has(page) && !isFurtherPage(page)).sort()
}

function extendLedger(text: string | undefined, paths: string[]): string {
  const before = text?.trimEnd() ?? head.join('\n')
  return `${[before, ...paths].join('\n')}\n`
}

function toLoss({ path, line }: LedgerEntry, { hidden }: SiteAddresses, index: PageIndex): Finding {
  const file = hidden.get(path)
  const [nearest = insightsPath] = findNearest(path, index, 1)
  return {
    severity: 'fault',
    file: ledgerFile,
    line,
    message: `${path} was published, and there is nothing any more${file ? `: ${file} is not public` : ''}.`,
    hint: `Publish it again, or add to ${redirectsFile}, with the page that takes its place:\n      - from: ${path}\n        to: ${nearest}\n      Or retire it, so that readers learn that it is gone, with "status: 410" in place of "to".`,
  }
}

function pathOf(written: string): string {
  return toTruePath(URL.canParse(written) ? new URL(written).pathname : written)
}
