import type { Finding } from '@/lib/diagnostics/finding'
import { countBySeverity, listActive } from '@/lib/diagnostics/print-findings'

/** What is still wrong with a document, counted: "2 errors, 1 warning". Nothing where nobody needs to repair anything. */
export function toProblems(findings: Finding[]): string {
  return countBySeverity(listActive(findings)) || 'No problems'
}
