import { readFile } from 'node:fs/promises'
import { indexFile } from '@/lib/content-store'
import type { DocumentSummary } from '@/lib/documents/document'
import { readTextFindings } from '@/lib/documents/write-index'
import { writeSearch } from '@/lib/documents/write-search'
import { isFault } from '@/lib/findings/finding'
import { countBySeverity, toReport } from '@/lib/findings/report'
import { runProgram } from './run-program'
import { takeInContent } from './take-in-content'

/**
 * Turns the content folder into typed documents: intake, Contentlayer, indexes. Prints what there is to tell editors.
 *
 * @param contentDir Path of the content folder.
 * @returns Whether every file has become a document; the reasons why not have been printed.
 */
export async function buildContent(contentDir: string): Promise<boolean> {
  const { files, findings } = await takeInContent(contentDir)
  if (findings.some(isFault)) {
    console.error(`${toReport(findings)}\n\nThe content has ${countBySeverity(findings)}. Nothing was built.`)
    return false
  }
  const { code, output } = await runProgram('contentlayer2', ['build'], { quiet: true })
  if (code !== 0) {
    console.error(`Contentlayer could not read the content.\n${output}`)
    return false
  }
  const documents: DocumentSummary[] = JSON.parse(await readFile(indexFile, 'utf8'))
  if (documents.length !== files) {
    console.error(`${files} files came in and ${documents.length} documents went out.\n${output}`)
    return false
  }
  await writeSearch()
  const told = [...findings, ...(await readTextFindings())]
  if (told.length > 0) console.log(`${toReport(told)}\n`)
  console.log(
    `Content: ${files} files, ${documents.length} documents${told.length ? `, ${countBySeverity(told)}` : ''}.`,
  )
  return true
}
