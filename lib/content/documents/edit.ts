import type { Finding } from '@/lib/diagnostics/finding'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import type { DocumentSummary } from './document'

/** What is on the branch of a piece that is among the content already: its next version, which readers don't see. */
export type Edit = {
  /** Undefined where its text has faults. */
  document?: DocumentSummary | undefined
  faults: Finding[]
  /** What the editorial rules say of it; undefined until it has been checked. */
  lintResult?: LintResult | undefined
}

/** By the names of their files. */
export type Edits = Record<string, Edit>
