import { type Finding, isFault } from '@/lib/diagnostics/finding'
import { countBySeverity, listActive, toReport } from '@/lib/diagnostics/print-findings'
import { checkContent, type FileReport } from '@/lib/editorial/check-content'
import { readAll } from '@/lib/publisher/read-content'

/**
 * Checks the content by the editorial rules and prints what they find, file by file, with a summary.
 *
 * @param contentDir Path of the content folder.
 * @param json Prints the same for machines instead: `{ summary, files }`.
 * @returns Whether it holds neither faults nor errors; warnings only advise.
 */
export async function reportContent(contentDir: string, json = false): Promise<boolean> {
  const { parsed, findings, isPage } = await readAll(contentDir)
  const reports = withAddressFindings(await checkContent(parsed, { isPage }), findings)
  console.log(json ? JSON.stringify(toJson(reports), null, 2) : toText(reports))
  return listActive(reports.flatMap(({ findings }) => findings)).every(
    ({ severity }) => severity === 'warning',
  )
}

/** Redirects and the ledger are files of the content too, which have no document. */
function withAddressFindings(reports: FileReport[], findings: Finding[]): FileReport[] {
  const documents = new Set(reports.map(({ file }) => file))
  const others = [...new Set(findings.map(({ file }) => file))].filter((file) => !documents.has(file))
  const findingsOf = (file: string) => findings.filter((finding) => finding.file === file)
  return [
    ...reports.map((report) => ({ ...report, findings: [...report.findings, ...findingsOf(report.file)] })),
    ...others.map((file) => ({
      file,
      path: '',
      findings: findingsOf(file),
      linksLeaving: 0,
      linkedDocuments: [],
      pictures: [],
    })),
  ]
}

function toText(reports: FileReport[]): string {
  const findings = reports.flatMap((report) => report.findings)
  const leaving = reports.filter(({ linksLeaving }) => linksLeaving > 0)
  const most = leaving.toSorted((a, b) => b.linksLeaving - a.linksLeaving)[0]
  return [
    toReport(findings),
    ...(findings.length > 0 ? [''] : []),
    `Checked ${reports.length} files: ${countBySeverity(findings) || 'nothing to fix'}.`,
    ...(most
      ? [
          `${sumLeaving(reports)} links lead out of the insights, most of them (${most.linksLeaving}) in ${most.file}.`,
        ]
      : []),
  ]
    .join('\n')
    .trimStart()
}

function toJson(reports: FileReport[]) {
  const findings = reports.flatMap((report) => report.findings)
  const active = listActive(findings)
  const count = (severity: string) => active.filter((finding) => finding.severity === severity).length
  const summary = {
    files: reports.length,
    faults: active.filter(isFault).length,
    errors: count('error'),
    warnings: count('warning'),
    suppressed: findings.length - active.length,
    linksLeaving: sumLeaving(reports),
  }
  return { summary, files: reports }
}

function sumLeaving(reports: FileReport[]): number {
  return reports.reduce((sum, { linksLeaving }) => sum + linksLeaving, 0)
}
