import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { PublisherStatus } from '@/lib/content/releases/publisher-status'
import { type Release, releasesDir } from '@/lib/content/releases/release'
import { ledgerFile, readLedger, recordPublished } from '@/lib/routing/ledger'
import { listAddressChanges, type StoredAddresses, toAddressTable } from '@/lib/routing/stored-addresses'
import { readAddresses } from './read-parts'

/** Of a whole library in one list nobody reads anything. */
const MAX_NAMED = 20
/** In milliseconds: by then another publisher of the same folder has written the list that it had read before. */
const CONFIRMED = 5000

type LedgerPlace = NonNullable<PublisherStatus['ledger']>

/**
 * @param isOurs Whether the content folder may be written; what its list lacks is listed with the releases otherwise.
 * @returns What records the addresses that are public, whenever a release or the clock has added some. What it has added
 *   it looks for once more some time later: of two publishers that write at once, the last has not read what the first wrote.
 */
export function keepLedger(contentDir: string, isOurs = true): (release: Release) => Promise<LedgerPlace> {
  let recorded = ''
  let place: LedgerPlace = 'content folder'
  let unconfirmed: string[] = []
  let addedAt = 0
  let read: { file: string; addresses: StoredAddresses; changes: number[] } | undefined

  return async ({ files }) => {
    if (read?.file !== files.addresses) {
      const addresses = await readAddresses({ files })
      read = { file: files.addresses, addresses, changes: listAddressChanges(addresses) }
    }
    const now = new Date()
    const state = `${read.file} ${read.changes.findLast((change) => change <= now.getTime())}`
    const isOther = state !== recorded
    if (!isOther && (unconfirmed.length === 0 || now.getTime() - addedAt < CONFIRMED)) return place
    // A folder that has vanished is not made anew: it may be a volume that comes back.
    if (isOurs && (await isEmpty(contentDir))) return place
    const pages = isOther ? toAddressTable(read.addresses, now).pages : []
    const outcome = await record(contentDir, isOurs, [...new Set([...pages, ...unconfirmed])])
    place = outcome.place
    unconfirmed = isOther ? [...new Set([...unconfirmed, ...outcome.added])] : outcome.added
    addedAt = now.getTime()
    recorded = state
    return place
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length === 0
}

/** The site is served all the same where the content folder cannot be written. */
async function record(
  contentDir: string,
  isOurs: boolean,
  pages: string[],
): Promise<{ place: LedgerPlace; added: string[] }> {
  try {
    if (isOurs) return { place: 'content folder', added: await recordIn(contentDir, pages) }
  } catch {
    // It is kept with the releases.
  }
  const listed = new Set((await readLedger(contentDir))?.map(({ path }) => path))
  const others = pages.filter((page) => !listed.has(page))
  return { place: 'releases', added: await recordIn(releasesDir, others) }
}

async function recordIn(folder: string, pages: string[]): Promise<string[]> {
  const added = await recordPublished(folder, pages)
  tell(added, folder)
  return added
}

function tell(added: string[], folder: string): void {
  if (added.length === 0) return
  const file = path.join(folder, ledgerFile)
  const others = added.length - MAX_NAMED
  const named = [...added.slice(0, MAX_NAMED), ...(others > 0 ? [`and ${others} more`] : [])]
  console.log(`Published for the first time, and added to ${file}; keep that file:\n  ${named.join('\n  ')}`)
}
