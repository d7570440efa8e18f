import { ingestContent, readContent, writeFaults } from '@/lib/content/ingest/ingest'
import type { ReadContentFile } from '@/lib/content/ingest/memoize-files'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import { findStrayFiles } from '@/lib/content/ingest/stray-files'
import type { Finding } from '@/lib/diagnostics/finding'
import { revokedLinksFile } from '@/lib/preview/access/revoked-links'
import { checkRoutes } from '@/lib/routing/check-routes'
import { ledgerFile } from '@/lib/routing/ledger'
import { redirectsFile } from '@/lib/routing/read-redirects'
import { leadsSomewhere } from '@/lib/routing/resolve'
import { type AddressTable, toRouteTable } from '@/lib/routing/route-table'
import { type StoredAddresses, writeAddresses } from '@/lib/routing/stored-addresses'
import { syncChanges } from './sync-changes'

/** All that a content folder holds, before any document is made of it. */
export type IngestedContent = {
  /** What has become of each document's file. */
  parsed: ParsedFile[]
  /** The findings about redirects, the ledger, and files that are not read. */
  findings: Finding[]
  table: AddressTable
  /** What the server makes the table of, at any instant. */
  addresses: StoredAddresses
  /** Whether a path leads to a page of the site, by itself or by a redirect. */
  isPage: (path: string) => boolean
}

/**
 * The first step of every build: parses the content folder's documents, redirects and ledger, and writes what
 * the later steps read.
 *
 * @param contentDir Path of the content folder.
 * @param read Reads a file; a memoized reader may be given.
 */
export async function ingestAll(contentDir: string, read?: ReadContentFile): Promise<IngestedContent> {
  const content = await withAddresses(contentDir, await ingestContent(contentDir, read), new Date())
  await writeAddresses(content.addresses)
  return content
}

/**
 * The same after an edit in development: only what has changed is written again, documents first.
 *
 * @param before What the content was; a file that `read` has not read again is the same object.
 */
export async function ingestEdit(
  contentDir: string,
  before: IngestedContent,
  read: ReadContentFile,
): Promise<IngestedContent> {
  const parsed = await readContent(contentDir, read)
  await writeFaults(parsed)
  await syncChanges(before.parsed, parsed)
  const content = await withAddresses(contentDir, parsed, new Date())
  if (JSON.stringify(content.addresses) !== JSON.stringify(before.addresses))
    await writeAddresses(content.addresses)
  return content
}

/** The same without writing anything, for a check. */
export async function readAll(contentDir: string, now = new Date()): Promise<IngestedContent> {
  return withAddresses(contentDir, await readContent(contentDir), now)
}

async function withAddresses(contentDir: string, parsed: ParsedFile[], now: Date): Promise<IngestedContent> {
  const { table, stored, findings } = await checkRoutes(contentDir, parsed, now)
  const routes = toRouteTable(table)
  const strayFiles = await findStrayFiles(contentDir, [redirectsFile, ledgerFile, revokedLinksFile])
  return {
    parsed,
    findings: [...findings, ...strayFiles],
    table,
    addresses: stored,
    isPage: (path) => leadsSomewhere(path, routes),
  }
}
