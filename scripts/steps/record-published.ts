import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { addressesFile } from '@/lib/content/store'
import { ledgerFile, recordPublished } from '@/lib/routing/ledger'
import { type StoredAddresses, toAddressTable } from '@/lib/routing/stored-addresses'

/**
 * Records the addresses of the site that has just been built, and prints what is new. Where the content folder cannot
 * be written, as in many containers, it says so: the site is served all the same.
 */
export async function recordBuilt(contentDir: string): Promise<void> {
  const file = path.join(contentDir, ledgerFile)
  const stored: StoredAddresses = JSON.parse(await readFile(addressesFile, 'utf8'))
  const { pages } = toAddressTable(stored, new Date())
  try {
    const added = await recordPublished(contentDir, pages)
    if (added.length > 0)
      console.log(`Published for the first time, and added to ${file}; commit it:\n  ${added.join('\n  ')}`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.warn(
      `${file} cannot be written, so new addresses are not recorded (${reason}).\nBuild once where it can, and commit the file.`,
    )
  }
}
