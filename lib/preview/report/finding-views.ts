import type { Place } from '@/lib/content/schema/field'
import { nameField } from '@/lib/content/schema/field-labels'
import { placeOf } from '@/lib/content/schema/field-lists'
import { type Finding, type Severity, sortFindings } from '@/lib/diagnostics/finding'
import { listActive } from '@/lib/diagnostics/print-findings'
import { placeOnPage } from '@/lib/views/finding-marks'

/** A finding as its editor reads it. */
export type FindingView = {
  severity: Severity
  /** "Fix" or "Consider". */
  label: string
  message: string
  hint: string
  /** "Line 12 of the file, in “Hero: Picture” (jumbotron.img)". */
  place: string
  /** Where that can be seen: in the text, on the page, or in a part of the report. */
  href?: string | undefined
  rule?: string | undefined
}

/** Identifiers of the report's own parts, by what they show. */
const reportParts: Partial<Record<Place, string>> = {
  search: '_search',
  social: '_social',
  listings: '_card',
}

const withheld = {
  message: 'Something here has to do with another document, which is not published.',
  hint: 'The person who sent you the link sees which, and what to do.',
}

/**
 * @param findings Of one document; those that it suppresses are left out.
 * @param page Where its page is.
 * @param mayName Whether the reader of the report may learn of another document, by its file.
 * @returns Worst first, and as they come in the file.
 */
export function toFindingViews(
  findings: Finding[],
  page: string,
  mayName: (file: string) => boolean,
): FindingView[] {
  return sortFindings(listActive(findings)).map((finding) => ({
    severity: finding.severity,
    label: finding.severity === 'warning' ? 'Consider' : 'Fix',
    ...((finding.others ?? []).every(mayName) ? { message: finding.message, hint: finding.hint } : withheld),
    place: toPlace(finding),
    href: toHref(finding, page),
    rule: finding.rule,
  }))
}

function toPlace({ line, field }: Finding): string {
  const inField = field && field !== 'text' ? nameField(field) : 'the text'
  return line === undefined ? `In ${inField}` : `Line ${line} of the file, in ${inField}`
}

function toHref(finding: Finding, page: string): string | undefined {
  const placeOfField = placeOf(finding.field)
  const part = placeOfField && reportParts[placeOfField]
  if (part) return `#${part}`
  const place = placeOnPage(finding)
  return place && `${page}#${place}`
}
