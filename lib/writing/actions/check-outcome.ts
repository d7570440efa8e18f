import { type ParsedFile, parseFile } from '@/lib/content/ingest/parse-file'
import { type Finding, isFault } from '@/lib/diagnostics/finding'
import { judgeRoutes } from '@/lib/routing/check-routes'
import type { LedgerEntry } from '@/lib/routing/ledger'
import type { PlacedFile } from '@/lib/routing/placed-file'
import { parseRedirects } from '@/lib/routing/read-redirects'
import { isSameAddress } from '@/lib/routing/redirect'

/** All files of the content folder, and the addresses that have been published. */
export type Surroundings = { files: PlacedFile[]; ledger: LedgerEntry[] | undefined }

/** A document with the redirects beside it. */
export type State = { document: string; redirects: string }

/** @param file Path inside the content folder. */
export function parseDocument(file: string, text: string): ParsedFile {
  return parseFile({ file, text: text.replace(/\r\n?/g, '\n') })
}

/**
 * Checks what a change would make of a document and of all addresses, by the rules that the site is published by. Faults that
 * were there before are no reason to refuse.
 *
 * @returns Why it may not be done, in words; undefined where it may.
 */
export function findObstacle(
  file: string,
  before: State,
  after: State,
  { files, ledger }: Surroundings,
  now: Date,
): string | undefined {
  const changed = parseDocument(file, after.document)
  const [fault] = changed.faults
  if (fault) return `${fault.message} ${fault.hint}`
  const others = files.filter((each) => each.file !== file)
  const owner = others.find(({ path }) => isSameAddress(path, changed.path))
  if (owner) return `${changed.path} is the address of another piece (${owner.file}). Choose another address.`
  const faultsOf = (document: ParsedFile, redirects: string) =>
    judgeRoutes([...others, document], parseRedirects(redirects), ledger, now).findings.filter(isFault)
  const known = new Set(faultsOf(parseDocument(file, before.document), before.redirects).map(keyOf))
  const added = faultsOf(changed, after.redirects).find((each) => !known.has(keyOf(each)))
  return added && `${added.message} ${added.hint}`
}

/** Entries of a list change their lines. */
function keyOf({ file, message }: Finding): string {
  return `${file} ${message.replaceAll(/line \d+/g, 'line')}`
}
