import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isFault } from '@/lib/findings/finding'
import { toReport } from '@/lib/findings/report'
import { takeInAll } from '@/lib/intake/intake'
import { extendLedger, ledgerFile, listUnlisted, parseLedger } from '@/lib/redirects/ledger'
import { takeInAddresses } from '@/lib/redirects/take-in-addresses'
import { loadEnvironment } from './steps/environment'

/* Adds every address that is public now to the ledger; none is ever taken out. */

const { contentDir } = loadEnvironment()
const taken = await takeInAll(contentDir)
const faults = taken.flatMap((each) => each.faults)
if (faults.length > 0) {
  console.error(`${toReport(faults)}\n\nNothing was added: first these faults must be mended.`)
  process.exit(1)
}

const file = path.join(contentDir, ledgerFile)
const text = existsSync(file) ? await readFile(file, 'utf8') : undefined
const { site, findings: troubles } = await takeInAddresses(contentDir, taken)
const added = listUnlisted(parseLedger(text ?? ''), site)
if (added.length > 0) await writeFile(file, extendLedger(text, added))
console.log(added.length > 0 ? `Added to ${file}:\n  ${added.join('\n  ')}` : `${file} is complete.`)

const lost = troubles.filter(isFault)
if (lost.length > 0) console.error(`\n${toReport(lost)}`)
process.exitCode = lost.length > 0 ? 1 : 0
