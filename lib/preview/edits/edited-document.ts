import 'server-only'
import type { InsightDocument } from '@/lib/content/documents/document'
import { withText } from '@/lib/content/documents/library'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { findEdit } from './find-edit'

/** The next version of a document, as its branch has it, with what the report says of it. */
export type EditedDocument = { document: InsightDocument; lintResult: LintResult | undefined }

/** @param file The name of the document, `_id`. @returns Undefined where nothing of it is on a branch, or only what has faults. */
export async function findEditedDocument(file: string): Promise<EditedDocument | undefined> {
  const edit = findEdit(file)
  return edit?.document && { document: await withText(edit.document), lintResult: edit.lintResult }
}
