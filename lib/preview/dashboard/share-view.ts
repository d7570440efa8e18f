import 'server-only'
import { headers } from 'next/headers'
import { mapVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import { isPublished } from '@/lib/content/documents/publication'
import { createShareLink, type ShareTerm, shareTerms, usualShareTerm } from '@/lib/preview/access/share-links'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { keepGivenLink } from '@/lib/preview/kept/given-links'
import { sharedPath, type VersionAsked } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import { formatInstant } from '@/lib/site/dates/owners-time'

/** What the page for a share link shows. */
export type ShareView = {
  title: string
  path: string
  /** The link with its name and the end of its term; none for what is public. */
  link?: { address: string; id: string; expires: string } | undefined
  days: ShareTerm
  terms: readonly ShareTerm[]
  /** Which version the link opens. */
  of: VersionAsked
}

/**
 * @param path Of the document.
 * @param asked For how many days the link is to be valid, and which version it opens, as the visitor asked.
 * @param by Who asks.
 * @returns The view with a fresh link; undefined where there is no document.
 */
export async function findShareView(
  path: string,
  asked: { days?: unknown; of?: unknown },
  by: string,
  secret: string,
): Promise<ShareView | undefined> {
  const document = mapVisible(marketers).get(path)
  if (!document) return undefined
  const edit = asked.of === 'edits' ? findEdit(document._id) : undefined
  const { title, preview_revision } = edit?.document ?? document
  const days = shareTerms.find((term) => String(term) === asked.days) ?? usualShareTerm
  const view = { title, path, days, terms: shareTerms, of: edit && ('edits' as const) }
  if (!edit && isPublished(document, new Date())) return view
  const { token, link } = await createShareLink(
    {
      file: document._id,
      revision: preview_revision ?? '',
      version: (edit ? edit.lintResult : findLintResult(path))?.version.hash ?? '',
      isEdit: edit && true,
    },
    days,
    secret,
  )
  await keepGivenLink(link, by)
  const address = (await findOrigin()) + sharedPath(token)
  return { ...view, link: { address, id: link.id, expires: formatInstant(link.expires) } }
}

/** Scheme and host of the marketer's request. */
async function findOrigin(): Promise<string> {
  const sent = await headers()
  const protocol = sent.get('x-forwarded-proto')?.split(',')[0] ?? 'http'
  return `${protocol}://${sent.get('x-forwarded-host') ?? sent.get('host')}`
}
