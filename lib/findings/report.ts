import type { Finding, Severity } from './finding'

const order: Severity[] = ['fault', 'error', 'warning']

/**
 * Words findings for the terminal, file by file, worst first within a file. What is silenced is only counted.
 *
 * @returns One text for people, without a trailing line break; empty when there are no findings.
 */
export function toReport(findings: Finding[]): string {
  const files = [...new Set(findings.map((finding) => finding.file))]
  return files.map((file) => toFileReport(findings.filter((finding) => finding.file === file))).join('\n\n')
}

/** "2 faults, 1 warning, 1 silenced", for a summary line; empty when there are no findings. */
export function countBySeverity(findings: Finding[]): string {
  const silenced = findings.filter((finding) => finding.silenced).length
  const counts = order
    .map((severity) => ({
      severity,
      count: listLoud(findings).filter((each) => each.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
  return [...counts, ...(silenced > 0 ? [`${silenced} silenced`] : [])].join(', ')
}

/** The findings that nobody has silenced. */
export function listLoud(findings: Finding[]): Finding[] {
  return findings.filter((finding) => !finding.silenced)
}

function toFileReport(findings: Finding[]): string {
  const worstFirst = listLoud(findings).toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
  )
  const silenced = findings.filter((finding) => finding.silenced)
  const rules = [...new Set(silenced.map(({ rule }) => rule))].join(', ')
  const lines = worstFirst.map(toLines)
  if (silenced.length > 0) lines.push(`  ${silenced.length} silenced (${rules})`)
  return [findings[0]?.file, ...lines].join('\n')
}

function toLines({ severity, rule, line, field, message, hint }: Finding): string {
  const place = [line && `line ${line}`, field, rule].filter(Boolean).join(', ')
  return `  ${severity}${place && ` (${place})`}: ${message}\n    ${hint}`
}
