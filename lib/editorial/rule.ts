import type { Severity } from '@/lib/diagnostics/finding'
import type { EditorialDocument } from './document'
import type { EditorialLibrary } from './library'

/** What a rule says of a document. */
export type RuleFinding = {
  /** Dotted name of the frontmatter field, or `text` for the body. */
  field: string
  /** Line of the file, where it is not that of the field. */
  line?: number | undefined
  /** What is wrong, in one sentence. */
  message: string
  /** What to write instead. */
  hint: string
  /** Files of the other documents that the message or the hint names. */
  others?: string[]
  /** Where it is more or less severe than the rule usually is. */
  severity?: Exclude<Severity, 'fault'>
}

/** One rule for editors. */
export type Rule = {
  /** In kebab-case: its name in `check_ignore`. */
  name: string
  severity: Exclude<Severity, 'fault'>
  check: (document: EditorialDocument, library: EditorialLibrary) => RuleFinding[]
}

/** The beginning of a text, for quoting it. */
export function quote(text: string): string {
  return text.length > 60 ? `"${text.slice(0, 59).trimEnd()}…"` : `"${text}"`
}
