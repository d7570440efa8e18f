import { readFile } from 'node:fs/promises'
import { indexFile } from '@/lib/content-store'
import type { DocumentSummary } from '@/lib/documents/document'
import { countBySeverity, toReport } from '@/lib/findings/report'
import { takeInAll } from '@/lib/intake/intake'
import { checkContent } from './check-content'
import { runProgram } from './run-program'

/**
 * Turns the content folder into typed documents: intake, Contentlayer, index. Prints what there is to tell editors.
 *
 * @param contentDir Path of the content folder.
 * @returns Whether every file has become a document; the reasons why not have been printed.
 */
export async function buildContent(contentDir: string): Promise<boolean> {
  const taken = await takeInAll(contentDir)
  const faults = taken.flatMap((each) => each.faults)
  if (faults.length > 0) {
    console.error(`${toReport(faults)}\n\nThe content has ${countBySeverity(faults)}. Nothing was built.`)
    return false
  }
  // The rules are applied while Contentlayer works.
  const [{ code, output }, reports] = await Promise.all([
    runProgram('contentlayer2', ['build'], { quiet: true }),
    checkContent(taken),
  ])
  if (code !== 0) {
    console.error(`Contentlayer could not read the content.\n${output}`)
    return false
  }
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  if (documents.length !== taken.length) {
    console.error(`${taken.length} files came in and ${documents.length} documents went out.\n${output}`)
    return false
  }
  const findings = reports.flatMap((report) => report.findings)
  if (findings.length > 0) console.log(`${toReport(findings)}\n`)
  const told = countBySeverity(findings)
  console.log(`Content: ${taken.length} files, ${documents.length} documents${told && `, ${told}`}.`)
  return true
}
