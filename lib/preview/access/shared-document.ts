import 'server-only'
import { cache } from 'react'
import type { InsightDocument } from '@/lib/content/documents/document'
import { listVisible, withText } from '@/lib/content/documents/library'
import { isPublished } from '@/lib/content/documents/publication'
import { marketers } from '@/lib/site/audience'
import { judgeShareLink, type ShareLink } from './share-links'

/** What a link to a document leads to, and why it may lead nowhere. */
export type SharedDocument =
  | { kind: 'shows'; document: InsightDocument; link: ShareLink }
  | { kind: 'published'; path: string }
  | { kind: 'invalid'; reason: 'expired' | 'revoked' | 'refused' | 'unavailable' }

/** @param token Of the link. @returns The one document that it opens, as it is now. */
export const findSharedDocument = cache(async (token: string): Promise<SharedDocument> => {
  const verdict = await judgeShareLink(token)
  if (verdict.kind !== 'opens') return { kind: 'invalid', reason: verdict.kind }
  const { link } = verdict
  const document = listVisible(marketers).find(({ _id }) => _id === link.file)
  if (!document) return { kind: 'invalid', reason: 'revoked' }
  if (isPublished(document, new Date())) return { kind: 'published', path: document.path }
  if ((document.preview_revision ?? '') !== link.revision) return { kind: 'invalid', reason: 'revoked' }
  return { kind: 'shows', document: await withText(document), link }
})
