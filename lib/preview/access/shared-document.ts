import 'server-only'
import { cache } from 'react'
import type { InsightDocument } from '@/lib/content/documents/document'
import { listVisible, withText } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { isPublished } from '@/lib/content/documents/publication'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { findEditedDocument } from '@/lib/preview/edits/edited-document'
import { marketers } from '@/lib/site/audience'
import { judgeShareLink, type ShareLink } from './share-links'

/** What a link to a document leads to, and why it may lead nowhere. */
export type SharedDocument =
  | { kind: 'shows'; document: InsightDocument; lintResult: LintResult | undefined; link: ShareLink }
  | { kind: 'published'; path: string }
  | { kind: 'invalid'; reason: 'expired' | 'revoked' | 'refused' | 'unavailable' }

/** @param token Of the link. @returns The one document that it opens, as it is now. */
export const findSharedDocument = cache(async (token: string): Promise<SharedDocument> => {
  const verdict = await judgeShareLink(token)
  if (verdict.kind !== 'opens') return { kind: 'invalid', reason: verdict.kind }
  const { link } = verdict
  const edited = link.isEdit && (await findEditedDocument(link.file))
  if (edited) return orRevoked({ kind: 'shows', link, ...edited })
  const document = listVisible(marketers).find(({ _id }) => _id === link.file)
  if (!document) return { kind: 'invalid', reason: 'revoked' }
  if (isPublished(document, new Date())) return { kind: 'published', path: document.path }
  const lintResult = findLintResult(document.path)
  return orRevoked({ kind: 'shows', document: await withText(document), lintResult, link })
})

function orRevoked(shown: Extract<SharedDocument, { kind: 'shows' }>): SharedDocument {
  const isOpen = (shown.document.preview_revision ?? '') === shown.link.revision
  return isOpen ? shown : { kind: 'invalid', reason: 'revoked' }
}
