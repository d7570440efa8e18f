import { releasesDir } from '@/lib/content/releases/release'
import { readLedger } from '@/lib/routing/ledger'
import { readStoredAddresses } from '@/lib/routing/read-route-table'
import { readEnvironment } from '@/lib/site/environment'
import type { Surroundings } from './check-outcome'

/** What the current release knows of all addresses. What was published for the first time is listed beside the releases. */
export async function readSurroundings(): Promise<Surroundings> {
  const ledgers = await Promise.all([readLedger(readEnvironment().contentDir), readLedger(releasesDir)])
  const { files } = readStoredAddresses()
  return { files, ledger: ledgers.flatMap((ledger) => ledger ?? []) }
}
