import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NotedPiece } from '@/components/preview/notes/noted-piece'
import { PieceHead } from '@/components/preview/piece-head'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { toPieceLinks } from '@/lib/preview/dashboard/piece-links'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { toNotesView } from '@/lib/preview/notes/notes-view'
import { toWriterAccess } from '@/lib/preview/notes/open-note-desk'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import { findArticleView } from '@/lib/views/article-view'

export const metadata: Metadata = toPreviewMetadata('Notes')

/** The text of a document with the notes on it, for those who have signed in. */
export default async function NotesPage({ params }: PageProps<'/preview/notes/[...path]'>) {
  await requireSignIn()
  const path = pathOfSegments((await params).path)
  const piece = findPiece(path)
  const article = await findArticleView(path, marketers)
  if (!piece || !article) redirect(dashboardPath)
  const writer = await findCurrentWriter()
  const access = toWriterAccess(piece, writer)
  return (
    <div className="page-width py-8 lg:py-10">
      <PieceHead label="Notes" title={piece.title} links={await toPieceLinks(piece, 'Notes', writer)} />
      <NotedPiece notes={await toNotesView(piece.file, article, access)} />
    </div>
  )
}
