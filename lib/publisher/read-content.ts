import { readContent } from '@/lib/content/ingest/ingest'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import { findStrayFiles } from '@/lib/content/ingest/stray-files'
import type { Finding } from '@/lib/diagnostics/finding'
import { revokedLinksFile } from '@/lib/preview/access/revoked-links'
import { checkRoutes } from '@/lib/routing/check-routes'
import { ledgerFile } from '@/lib/routing/ledger'
import type { PlacedFile } from '@/lib/routing/placed-file'
import { redirectsFile } from '@/lib/routing/read-redirects'
import { leadsSomewhere } from '@/lib/routing/resolve'
import { type AddressTable, toRouteTable } from '@/lib/routing/route-table'
import type { StoredAddresses } from '@/lib/routing/stored-addresses'
import { notesFileOf } from '@/lib/site/notes-files'

/** What a content folder says about addresses. */
export type CheckedAddresses = {
  /** The findings about redirects, the ledger, and files that are not read. */
  findings: Finding[]
  table: AddressTable
  /** What the server makes the table of, at any instant. */
  addresses: StoredAddresses
  /** Whether a path leads to a page of the site, by itself or by a redirect. */
  isPage: (path: string) => boolean
}

/** Reads a whole content folder, for a check. */
export async function readAll(
  contentDir: string,
  now = new Date(),
): Promise<CheckedAddresses & { parsed: ParsedFile[] }> {
  const parsed = await readContent(contentDir)
  return { parsed, ...(await checkAddresses(contentDir, parsed, now)) }
}

/** @param placedFiles The files of the content folder, with the addresses that their documents have. */
export async function checkAddresses(
  contentDir: string,
  placedFiles: PlacedFile[],
  now: Date,
): Promise<CheckedAddresses> {
  const { table, stored, findings } = await checkRoutes(contentDir, placedFiles, now)
  const routes = toRouteTable(table)
  const notes = placedFiles.map(({ file }) => notesFileOf(file))
  const strayFiles = await findStrayFiles(contentDir, [
    ...[redirectsFile, ledgerFile, revokedLinksFile],
    ...notes,
  ])
  return {
    findings: [...findings, ...strayFiles],
    table,
    addresses: stored,
    isPage: (path) => leadsSomewhere(path, routes),
  }
}
