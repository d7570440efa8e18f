/**
 * Something that an editor should know about a document.
 * A `fault` stops a production build; an `error` is to be fixed although readers see a sound page; a `warning` advises.
 */
export type Severity = (typeof severities)[number]

/** Worst first. */
export const severities = ['fault', 'error', 'warning'] as const

export type Finding = {
  severity: Severity
  /** Name of the editorial rule that found it; a fault has none. */
  rule?: string | undefined
  /** Whether the document's own `check_ignore` names its rule. */
  suppressed?: true
  /** Path inside the content folder. */
  file: string
  /** Line in that file, counted from 1, where it is known. */
  line?: number | undefined
  /** Dotted name of the frontmatter field, or `text` for the body. */
  field?: string | undefined
  /** What is wrong, in one sentence. */
  message: string
  /** What to write instead. */
  hint: string
  /** Files of the other documents that the message or the hint names. */
  others?: string[]
}

/** @returns Findings in the order in which they are read: worst first, and as they come in the file. */
export function sortFindings(findings: Finding[]): Finding[] {
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  return findings.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0))
}

/** Whether a finding stops a production build. */
export function isFault(finding: Finding): boolean {
  return finding.severity === 'fault'
}
