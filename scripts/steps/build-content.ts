import { readFile } from 'node:fs/promises'
import { indexFile } from '@/lib/content-store'
import type { DocumentSummary } from '@/lib/documents/document'
import { writeSearch } from '@/lib/documents/write-search'
import { isFault } from '@/lib/findings/finding'
import { countBySeverity, toReport } from '@/lib/findings/report'
import { checkContent } from './check-content'
import { runProgram } from './run-program'
import { takeInContent } from './take-in-content'
import { writeLikeness } from './write-likeness'
import { writeReviews } from './write-reviews'

/**
 * Turns the content folder into typed documents: intake, Contentlayer, indexes. Prints what there is to tell editors.
 *
 * @param contentDir Path of the content folder.
 * @returns Whether every file has become a document, drafts aside that cannot; the reasons why not have been printed.
 */
export async function buildContent(contentDir: string): Promise<boolean> {
  const { taken, findings: addressFindings, isPage, table } = await takeInContent(contentDir)
  const troubles = [...taken.flatMap((each) => each.faults), ...addressFindings.filter(isFault)]
  if (troubles.some(isFault)) {
    console.error(`${toReport(troubles)}\n\nThe content has ${countBySeverity(troubles)}. Nothing was built.`)
    return false
  }
  // The rules are applied while Contentlayer works.
  const [{ code, output }, reports] = await Promise.all([
    runProgram('contentlayer2', ['build'], { quiet: true }),
    checkContent(taken, { isPage }),
  ])
  if (code !== 0) {
    console.error(`Contentlayer could not read the content.\n${output}`)
    return false
  }
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  const sound = taken.filter(({ document }) => document)
  if (documents.length !== sound.length) {
    console.error(`${sound.length} files came in and ${documents.length} documents went out.\n${output}`)
    return false
  }
  await writeSearch()
  await writeLikeness(taken)
  await writeReviews({ contentDir, taken, reports, table })
  const findings = [...reports.flatMap((report) => report.findings), ...addressFindings]
  if (findings.length > 0) console.log(`${toReport(findings)}\n`)
  const told = countBySeverity(findings)
  console.log(`Content: ${taken.length} files, ${documents.length} documents${told && `, ${told}`}.`)
  return true
}
