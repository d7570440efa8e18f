import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublisherStatus } from '@/lib/content/releases/publisher-status'
import { type Release, releasesDir } from '@/lib/content/releases/release'
import { ledgerFile, recordPublished } from '@/lib/routing/ledger'
import { listAddressChanges, type StoredAddresses, toAddressTable } from '@/lib/routing/stored-addresses'

/** Of a whole library in one list nobody reads anything. */
const MAX_NAMED = 20

type LedgerPlace = PublisherStatus['ledger']

/** @returns What records the addresses that are public, whenever a release or the clock has added some. */
export function keepLedger(contentDir: string): (release: Release) => Promise<LedgerPlace> {
  let recorded = ''
  let place: LedgerPlace = 'content folder'
  let read: { file: string; addresses: StoredAddresses; changes: number[] } | undefined

  return async ({ files }) => {
    if (read?.file !== files.addresses) {
      const text = await readFile(path.join(releasesDir, files.addresses), 'utf8')
      const addresses: StoredAddresses = JSON.parse(text)
      read = { file: files.addresses, addresses, changes: listAddressChanges(addresses) }
    }
    const now = new Date()
    const state = `${read.file} ${read.changes.findLast((change) => change <= now.getTime())}`
    if (state !== recorded) place = await record(contentDir, toAddressTable(read.addresses, now).pages)
    recorded = state
    return place
  }
}

/** The site is served all the same where the content folder cannot be written. */
async function record(contentDir: string, pages: string[]): Promise<LedgerPlace> {
  try {
    tell(await recordPublished(contentDir, pages), contentDir)
    return 'content folder'
  } catch {
    tell(await recordPublished(releasesDir, pages), releasesDir)
    return 'releases'
  }
}

function tell(added: string[], folder: string): void {
  if (added.length === 0) return
  const file = path.join(folder, ledgerFile)
  const others = added.length - MAX_NAMED
  const named = [...added.slice(0, MAX_NAMED), ...(others > 0 ? [`and ${others} more`] : [])]
  console.log(`Published for the first time, and added to ${file}; keep that file:\n  ${named.join('\n  ')}`)
}
