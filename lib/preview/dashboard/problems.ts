import type { Finding } from '@/lib/diagnostics/finding'
import { countBySeverity, listActive } from '@/lib/diagnostics/print-findings'

/**
 * What is still wrong with a document, counted: "2 errors, 1 warning".
 *
 * @param findings Undefined for a moment after it has come, until it is checked.
 */
export function toProblems(findings: Finding[] | undefined): string {
  if (!findings) return 'Not checked yet'
  return countBySeverity(listActive(findings)) || 'No problems'
}
