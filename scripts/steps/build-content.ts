import { readFile } from 'node:fs/promises'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { writeSearch } from '@/lib/content/documents/write-search'
import { indexFile } from '@/lib/content/store'
import { isFault } from '@/lib/diagnostics/finding'
import { countBySeverity, toReport } from '@/lib/diagnostics/print-findings'
import { checkContent } from './check-content'
import { ingestAll } from './ingest-content'
import { runProgram } from './run-program'
import { writeLintResults } from './write-lint-results'
import { writeRelated } from './write-related'

/**
 * Turns the content folder into typed documents: ingest, Contentlayer, indexes. Prints the findings for editors.
 *
 * @param contentDir Path of the content folder.
 * @returns Whether every file has become a document, drafts aside that cannot; the reasons why not have been printed.
 */
export async function buildContent(contentDir: string): Promise<boolean> {
  const { parsed, findings: addressFindings, isPage, table } = await ingestAll(contentDir)
  const troubles = [...parsed.flatMap((each) => each.faults), ...addressFindings.filter(isFault)]
  if (troubles.some(isFault)) {
    console.error(`${toReport(troubles)}\n\nThe content has ${countBySeverity(troubles)}. Nothing was built.`)
    return false
  }
  // The rules are applied while Contentlayer works.
  const [{ code, output }, reports] = await Promise.all([
    runProgram('contentlayer2', ['build'], { quiet: true }),
    checkContent(parsed, { isPage }),
  ])
  if (code !== 0) {
    console.error(`Contentlayer could not read the content.\n${output}`)
    return false
  }
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  const sound = parsed.filter(({ document }) => document)
  if (documents.length !== sound.length) {
    console.error(`${sound.length} files came in and ${documents.length} documents went out.\n${output}`)
    return false
  }
  await writeSearch()
  await writeRelated(parsed)
  await writeLintResults({ contentDir, parsed, reports, table })
  const findings = [...reports.flatMap((report) => report.findings), ...addressFindings]
  if (findings.length > 0) console.log(`${toReport(findings)}\n`)
  const counts = countBySeverity(findings)
  console.log(`Content: ${parsed.length} files, ${documents.length} documents${counts && `, ${counts}`}.`)
  return true
}
