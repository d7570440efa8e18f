import { readLedger } from '@/lib/routing/ledger'
import { readStoredAddresses } from '@/lib/routing/read-route-table'
import { readEnvironment } from '@/lib/site/environment'
import type { Surroundings } from './check-outcome'

/** What the current release knows of all addresses, and those of which the content itself says that they were published. */
export async function readSurroundings(): Promise<Surroundings> {
  const { files } = readStoredAddresses()
  return { files, ledger: await readLedger(readEnvironment().contentDir) }
}
