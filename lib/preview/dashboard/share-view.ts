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
  /** Whether the link allows notes; undefined where its maker may not choose that. */
  allowsNotes?: boolean | undefined
}

/** What a visitor asks for: for how many days the link is to be valid, which version it opens, and whether it allows notes. */
export type AskedLink = { days?: unknown; of?: unknown; notes?: unknown }

/**
 * @param path Of the document.
 * @param asked What the visitor asked for.
 * @param by Who asks: the name, and whether the visitor may write notes, and so allow others to.
 * @returns The view with a fresh link; undefined where there is no document.
 */
export async function findShareView(
  path: string,
  asked: AskedLink,
  by: { name: string; mayNote: boolean },
  secret: string,
): Promise<ShareView | undefined> {
  const document = mapVisible(marketers).get(path)
  if (!document) return undefined
  const edit = asked.of === 'edits' ? findEdit(document._id) : undefined
  const { title, preview_revision } = edit?.document ?? document
  const days = shareTerms.find((term) => String(term) === asked.days) ?? usualShareTerm
  const allowsNotes = by.mayNote && asked.notes === 'yes'
  const view = {
    ...{ title, path, days, terms: shareTerms, of: edit && ('edits' as const) },
    allowsNotes: by.mayNote ? allowsNotes : undefined,
  }
  if (!edit && isPublished(document, new Date())) return view
  const { token, link } = await createShareLink(
    {
      file: document._id,
      revision: preview_revision ?? '',
      version: (edit ? edit.lintResult : findLintResult(path))?.version.hash ?? '',
      isEdit: edit && true,
      allowsNotes,
    },
    days,
    secret,
  )
  await keepGivenLink(link, by.name)
  const address = (await findOrigin()) + sharedPath(token)
  return { ...view, link: { address, id: link.id, expires: formatInstant(link.expires) } }
}

/** Scheme and host of the marketer's request. */
async function findOrigin(): Promise<string> {
  const sent = await headers()
  const protocol = sent.get('x-forwarded-proto')?.split(',')[0] ?? 'http'
  return `${protocol}://${sent.get('x-forwarded-host') ?? sent.get('host')}`
}
