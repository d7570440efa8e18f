import type { Finding } from '@/lib/diagnostics/finding'
import { checkRedirects, isHiding } from './check-redirects'
import { findNameCollisions } from './file-name-moves'
import { checkLedger, type LedgerEntry, readLedger } from './ledger'
import type { PlacedFile } from './placed-file'
import { readRedirects } from './read-redirects'
import { type AddressTable, toRouteTable } from './route-table'
import { type SiteAddresses, toSiteAddresses } from './site-addresses'
import { isSiteFile } from './site-file'
import { type StoredAddresses, toStoredAddresses } from './stored-addresses'

/** All that a content folder says about addresses. */
export type TakenAddresses = {
  site: SiteAddresses
  table: AddressTable
  stored: StoredAddresses
  findings: Finding[]
}

/**
 * Reads and checks the redirects and the ledger of a content folder.
 *
 * @param contentDir Path of the content folder.
 * @param placedFiles Its files, parsed.
 */
export async function checkRoutes(
  contentDir: string,
  placedFiles: PlacedFile[],
  now = new Date(),
): Promise<TakenAddresses> {
  return judgeRoutes(placedFiles, await readRedirects(contentDir), await readLedger(contentDir), now)
}

/** Checks redirects and a ledger that have been read; without a ledger there is nothing to check of it. */
export function judgeRoutes(
  placedFiles: PlacedFile[],
  { redirects, findings }: Awaited<ReturnType<typeof readRedirects>>,
  ledger: LedgerEntry[] | undefined,
  now: Date,
): TakenAddresses {
  const site = { ...toSiteAddresses(placedFiles, now), isFile: isSiteFile }
  const sound = redirects
    .filter((redirect) => !isHiding(redirect, site))
    .map(({ line: _, ...redirect }) => redirect)
  const table: AddressTable = { ...site, redirects: sound }
  return {
    site,
    table,
    stored: toStoredAddresses(placedFiles, sound),
    findings: [
      ...findings,
      ...findNameCollisions(placedFiles),
      ...checkRedirects(redirects, site),
      ...checkLedger(ledger, site, toRouteTable(table)),
    ],
  }
}
