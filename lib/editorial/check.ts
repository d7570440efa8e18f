import type { Finding } from '@/lib/diagnostics/finding'
import { type EditorialDocument, fieldLine } from './document'
import type { EditorialLibrary } from './library'
import { rules } from './rules'

/**
 * Checks a document by every editorial rule.
 *
 * @param document What the editor wrote, published or not.
 * @param library What surrounds it; the document itself need not be among its documents.
 * @returns What the rules find, in the order of the rules; what the document's `check_ignore` names is marked as
 *   suppressed.
 */
export function checkDocument(document: EditorialDocument, library: EditorialLibrary): Finding[] {
  return rules.flatMap(({ name, severity, check }) =>
    check(document, library).map((ruleFinding) => ({
      severity: ruleFinding.severity ?? severity,
      rule: name,
      file: document.file,
      line: ruleFinding.line ?? fieldLine(document, ruleFinding.field),
      field: ruleFinding.field,
      message: ruleFinding.message,
      hint: ruleFinding.hint,
      ...(ruleFinding.others && { others: ruleFinding.others }),
      ...(document.ignoredRules.includes(name) && { suppressed: true as const }),
    })),
  )
}
