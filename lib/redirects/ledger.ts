import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { findNearest } from '@/lib/addresses/nearest'
import { insightsPath, isFurtherPage } from '@/lib/addresses/paths'
import type { Finding } from '@/lib/findings/finding'
import type { Directory } from './address-table'
import { answerTo } from './answer'
import { redirectsFile } from './read-redirects'
import { toTruePath } from './redirect'
import type { SiteAddresses } from './site-addresses'

/** The list of every address ever published, inside the content folder. */
export const ledgerFile = 'published-urls.txt'

export type LedgerEntry = { path: string; line: number }

const head = [
  '# Every address that this site has ever published, one on each line.',
  '# `npm run urls` adds the new ones. Never delete a line: an address works for ever,',
  '# as a page or, by a redirect in redirects.yml, as the way to one.',
]

/** @returns The ledger of a content folder; undefined when it keeps none. */
export async function readLedger(contentDir: string): Promise<LedgerEntry[] | undefined> {
  const file = path.join(contentDir, ledgerFile)
  return existsSync(file) ? parseLedger(await readFile(file, 'utf8')) : undefined
}

/** Reads one path or address a line; empty lines and those that start with `#` count for nothing. */
export function parseLedger(text: string): LedgerEntry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((written, index) => ({ written: written.trim(), line: index + 1 }))
    .filter(({ written }) => written !== '' && !written.startsWith('#'))
    .map(({ written, line }) => ({ path: pathOf(written), line }))
}

/**
 * @param ledger Undefined for a content folder that keeps none: then there is nothing to check.
 * @returns A fault for each address that was published and now leads nowhere, and one warning when published
 *   addresses are not in the ledger yet.
 */
export function checkLedger(
  ledger: LedgerEntry[] | undefined,
  site: SiteAddresses,
  directory: Directory,
): Finding[] {
  if (!ledger) return []
  const lost = ledger.filter(({ path }) => answerTo(path, '', directory).kind === 'unknown')
  const missing = listUnlisted(ledger, site)
  return [...lost.map((entry) => toLoss(entry, site)), ...(missing.length > 0 ? [toReminder(missing)] : [])]
}

/** @returns The published addresses that a ledger does not hold, sorted; further pages of listings come and go. */
export function listUnlisted(ledger: LedgerEntry[], { pages }: SiteAddresses): string[] {
  const listed = new Set(ledger.map(({ path }) => path))
  return pages.filter((page) => !listed.has(page) && !isFurtherPage(page)).sort()
}

/**
 * @param text The ledger so far, if there is one. Its lines stay, whatever they say.
 * @param paths What to add.
 */
export function extendLedger(text: string | undefined, paths: string[]): string {
  const before = text?.trimEnd() ?? head.join('\n')
  return `${[before, ...paths].join('\n')}\n`
}

function toLoss({ path, line }: LedgerEntry, { pages, hidden }: SiteAddresses): Finding {
  const file = hidden.get(path)
  const [nearest = insightsPath] = findNearest(path, pages, 1)
  return {
    severity: 'fault',
    file: ledgerFile,
    line,
    message: `${path} was published, and nothing stands there any more${file ? `: ${file} is not public` : ''}.`,
    hint: `Publish it again, or add to ${redirectsFile}, with the page that takes its place:\n      - from: ${path}\n        to: ${nearest}`,
  }
}

function toReminder(missing: string[]): Finding {
  const [first = ''] = missing
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : ''
  return {
    severity: 'warning',
    file: ledgerFile,
    message: `${first}${others} will be published and is not in the list of addresses yet.`,
    hint: 'Run "npm run urls" and commit the file.',
  }
}

function pathOf(written: string): string {
  return toTruePath(URL.canParse(written) ? new URL(written).pathname : written)
}
