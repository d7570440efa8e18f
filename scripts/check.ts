import { isFault } from '@/lib/findings/finding'
import { countBySeverity, listLoud, toReport } from '@/lib/findings/report'
import { readContent } from '@/lib/intake/intake'
import { checkContent } from './steps/check-content'
import { loadEnvironment } from './steps/environment'

/*
 * Checks the content by the editorial rules and prints what they find, article by article. `--json` prints the same
 * for machines. The exit code is 1 where anything is a fault or an error, 0 otherwise.
 */

const reports = await checkContent(await readContent(loadEnvironment().contentDir))
const findings = reports.flatMap((report) => report.findings)
const loud = listLoud(findings)
const linksLeaving = reports.reduce((sum, report) => sum + report.linksLeaving, 0)

if (process.argv.includes('--json')) {
  const count = (severity: string) => loud.filter((finding) => finding.severity === severity).length
  const summary = {
    files: reports.length,
    faults: count('fault'),
    errors: count('error'),
    warnings: count('warning'),
    silenced: findings.length - loud.length,
    linksLeaving,
  }
  console.log(JSON.stringify({ summary, files: reports }, null, 2))
} else {
  if (findings.length > 0) console.log(`${toReport(findings)}\n`)
  const told = countBySeverity(findings) || 'nothing to mend'
  console.log(`Checked ${reports.length} files: ${told}. ${linksLeaving} links lead out of the insights.`)
}
process.exitCode = loud.some((finding) => isFault(finding) || finding.severity === 'error') ? 1 : 0
