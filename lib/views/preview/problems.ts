import type { Finding } from '@/lib/findings/finding'
import { countBySeverity, listLoud } from '@/lib/findings/report'

/** What is still wrong with a document, counted: "2 errors, 1 warning". Nothing where nobody needs to mend anything. */
export function toProblems(findings: Finding[]): string {
  return countBySeverity(listLoud(findings)) || 'No problems'
}
