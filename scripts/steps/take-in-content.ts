import type { Finding } from '@/lib/findings/finding'
import { takeInAll } from '@/lib/intake/intake'
import { takeInAddresses, writeAddresses } from '@/lib/redirects/take-in-addresses'

/**
 * The first step of every build: takes in the content folder's documents, redirects and ledger, and lays them ready
 * for the steps that follow.
 *
 * @param contentDir Path of the content folder.
 * @returns How many documents' files came in, and everything there is to tell.
 */
export async function takeInContent(contentDir: string): Promise<{ files: number; findings: Finding[] }> {
  const { taken, findings } = await takeInAll(contentDir)
  const addresses = await takeInAddresses(contentDir, taken)
  await writeAddresses(addresses.table)
  return { files: taken.length, findings: [...findings, ...addresses.findings] }
}
