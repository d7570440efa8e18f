import type { Finding } from '@/lib/findings/finding'
import { readContent, takeInAll, writeFaults } from '@/lib/intake/intake'
import type { TakeFile } from '@/lib/intake/remember-files'
import { findStrayFiles } from '@/lib/intake/stray-files'
import type { Taken } from '@/lib/intake/take-in'
import { revokedLinksFile } from '@/lib/preview/revoked-links'
import { type AddressTable, toDirectory } from '@/lib/redirects/address-table'
import { leadsSomewhere } from '@/lib/redirects/answer'
import { ledgerFile } from '@/lib/redirects/ledger'
import { redirectsFile } from '@/lib/redirects/read-redirects'
import { takeInAddresses, writeAddresses } from '@/lib/redirects/take-in-addresses'
import { keepUp } from './keep-up'

/** All that a content folder holds, before any document is made of it. */
export type WholeContent = {
  /** What has become of each document's file. */
  taken: Taken[]
  /** What there is to tell of redirects, the ledger, and files that are not read. */
  findings: Finding[]
  table: AddressTable
  /** Whether a path leads to a page of the site, by itself or by a redirect. */
  isPage: (path: string) => boolean
}

/**
 * The first step of every build: takes in the content folder's documents, redirects and ledger, and lays them ready
 * for the steps that follow.
 *
 * @param contentDir Path of the content folder.
 * @param take Takes the place of reading a file, where that is remembered.
 */
export async function takeInContent(contentDir: string, take?: TakeFile): Promise<WholeContent> {
  const content = await withAddresses(contentDir, await takeInAll(contentDir, take), new Date())
  await writeAddresses(content.table)
  return content
}

/**
 * The same after an edit in development: only what has changed is laid anew, and documents first.
 *
 * @param before What the content was; a file that `take` has not read again is the same object.
 */
export async function takeInEdit(
  contentDir: string,
  before: WholeContent,
  take: TakeFile,
): Promise<WholeContent> {
  const taken = await readContent(contentDir, take)
  await writeFaults(taken)
  await keepUp(before.taken, taken)
  const content = await withAddresses(contentDir, taken, new Date())
  if (JSON.stringify(content.table) !== JSON.stringify(before.table)) await writeAddresses(content.table)
  return content
}

/** The same without laying anything anywhere, for those who only check. */
export async function readWholeContent(contentDir: string, now = new Date()): Promise<WholeContent> {
  return withAddresses(contentDir, await readContent(contentDir), now)
}

async function withAddresses(contentDir: string, taken: Taken[], now: Date): Promise<WholeContent> {
  const { table, findings } = await takeInAddresses(contentDir, taken, now)
  const directory = toDirectory(table)
  const strayFiles = await findStrayFiles(contentDir, [redirectsFile, ledgerFile, revokedLinksFile])
  return {
    taken,
    findings: [...findings, ...strayFiles],
    table,
    isPage: (path) => leadsSomewhere(path, directory),
  }
}
