import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { NotedPiece } from '@/components/preview/notes/noted-piece'
import { PieceHead } from '@/components/preview/piece-head'
import { SharedBar } from '@/components/preview/shared-bar'
import { findSharedDocument } from '@/lib/preview/access/shared-document'
import { toSharedArticle } from '@/lib/preview/dashboard/shared-article'
import { toSharedStamp } from '@/lib/preview/dashboard/shared-stamp'
import { readGuestName } from '@/lib/preview/notes/guest-name'
import { toNotesView } from '@/lib/preview/notes/notes-view'
import { toGuestAccess } from '@/lib/preview/notes/open-note-desk'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { invalidLinkPath, sharedPath } from '@/lib/site/addresses/preview-paths'

export const metadata: Metadata = toPreviewMetadata('Notes')

/** The text of the one document that a link opens, with the notes on it, where the link allows notes. */
export default async function SharedNotesPage({ params }: PageProps<'/preview/shared/[token]/notes'>) {
  const { token } = await params
  const shared = await findSharedDocument(token)
  if (shared.kind === 'invalid') redirect(invalidLinkPath(shared.reason))
  if (shared.kind === 'published') redirect(shared.path)
  const { document, lintResult, link } = shared
  const page = sharedPath(token)
  if (!link.allowsNotes) redirect(page)
  const access = toGuestAccess(token, readGuestName(await cookies()))
  const article = await toSharedArticle(document, lintResult?.findings ?? [])
  const notes = await toNotesView(document._id, article, access)
  const links = [{ name: 'Open the page', href: page }]
  return (
    <>
      <SharedBar stamp={toSharedStamp(document, lintResult, link)} links={links} />
      <div className="page-width py-8 lg:py-10">
        <PieceHead label="Notes" title={document.title} links={links} />
        <NotedPiece notes={notes} />
      </div>
    </>
  )
}
