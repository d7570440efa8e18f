import type { Finding } from '@/lib/findings/finding'
import { type EditorialDocument, fieldLine } from './document'
import type { EditorialLibrary } from './library'
import { rules } from './rules'

/**
 * Checks a document by every editorial rule.
 *
 * @param document What the editor wrote, published or not.
 * @param library What surrounds it; the document itself need not be among its documents.
 * @returns What the rules find, in the order of the rules; what the document's `check_ignore` names is marked as
 *   silenced.
 */
export function checkDocument(document: EditorialDocument, library: EditorialLibrary): Finding[] {
  return rules.flatMap(({ name, severity, check }) =>
    check(document, library).map((remark) => ({
      severity: remark.severity ?? severity,
      rule: name,
      file: document.file,
      line: remark.line ?? fieldLine(document, remark.field),
      field: remark.field,
      message: remark.message,
      hint: remark.hint,
      ...(remark.others && { others: remark.others }),
      ...(document.ignoredRules.includes(name) && { silenced: true as const }),
    })),
  )
}
