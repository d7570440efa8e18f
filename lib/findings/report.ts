import type { Finding, Severity } from './finding'

const order: Severity[] = ['fault', 'error', 'warning']

/**
 * Words findings for the terminal, file by file, worst first within a file.
 *
 * @returns One text for people, without a trailing line break; empty when there are no findings.
 */
export function toReport(findings: Finding[]): string {
  const worstFirst = findings.toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.line ?? 0) - (b.line ?? 0),
  )
  const files = [...new Set(findings.map((finding) => finding.file))]
  const blocks = files.map((file) =>
    [file, ...worstFirst.filter((finding) => finding.file === file).map(toLines)].join('\n'),
  )
  return blocks.join('\n\n')
}

/** "2 faults, 1 warning", for a summary line. */
export function countBySeverity(findings: Finding[]): string {
  return order
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ')
}

function toLines({ severity, line, field, message, hint }: Finding): string {
  const place = [line && `line ${line}`, field].filter(Boolean).join(', ')
  return `  ${severity}${place && ` (${place})`}: ${message}\n    ${hint}`
}
