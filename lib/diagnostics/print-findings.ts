import { type Finding, severities, sortFindings } from './finding'

/**
 * Words findings for the terminal, file by file, worst first within a file. What is suppressed is only counted.
 *
 * @returns One text for people, without a trailing line break; empty when there are no findings.
 */
export function toReport(findings: Finding[]): string {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const others = byFile.get(finding.file)
    if (others) others.push(finding)
    else byFile.set(finding.file, [finding])
  }
  return [...byFile.values()].map(toFileReport).join('\n\n')
}

/** "2 faults, 1 warning, 1 suppressed", for a summary line; empty when there are no findings. */
export function countBySeverity(findings: Finding[]): string {
  const suppressed = findings.filter((finding) => finding.suppressed).length
  const counts = severities
    .map((severity) => ({
      severity,
      count: listActive(findings).filter((each) => each.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
  return [...counts, ...(suppressed > 0 ? [`${suppressed} suppressed`] : [])].join(', ')
}

/** The findings that nobody has suppressed. */
export function listActive(findings: Finding[]): Finding[] {
  return findings.filter((finding) => !finding.suppressed)
}

function toFileReport(findings: Finding[]): string {
  const suppressed = findings.filter((finding) => finding.suppressed)
  const rules = [...new Set(suppressed.map(({ rule }) => rule))].join(', ')
  const lines = sortFindings(listActive(findings)).map(toLines)
  if (suppressed.length > 0) lines.push(`  ${suppressed.length} suppressed (${rules})`)
  return [findings[0]?.file, ...lines].join('\n')
}

function toLines({ severity, rule, line, field, message, hint }: Finding): string {
  const place = [line && `line ${line}`, field, rule].filter(Boolean).join(', ')
  return `  ${severity}${place && ` (${place})`}: ${message}\n    ${hint}`
}
