import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ArticlePage } from '@/components/article/article-page'
import { DocumentFaults } from '@/components/document-faults'
import { Report } from '@/components/report/report'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { findStatus } from '@/lib/preview/dashboard/find-statuses'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { findEditedDocument } from '@/lib/preview/edits/edited-document'
import { awaitEdit } from '@/lib/preview/edits/find-edit'
import { toReportView } from '@/lib/preview/report/report-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { cardPath } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import { toArticleView } from '@/lib/views/article-view'

export const metadata: Metadata = toPreviewMetadata('Edits that are not published yet')

/** A document as it will be once what is on its branch is published, with its report below. */
export default async function EditsPage({ params }: PageProps<'/preview/edits/[...path]'>) {
  await requireSignIn()
  const path = pathOfSegments((await params).path)
  const piece = findPiece(path)
  const edit = piece && (await awaitEdit(piece.file))
  if (!piece || !edit) redirect(path)
  const edited = await findEditedDocument(piece.file)
  if (!edited) return <DocumentFaults file={{ ...piece, isKeptBack: false, faults: edit.faults }} />
  const { document, lintResult } = edited
  const status = await findStatus(piece.file)
  const surroundings = { page: '', card: cardPath(path, 'edits'), audience: marketers }
  return (
    <>
      <ArticlePage article={await toArticleView(document, marketers, lintResult?.findings ?? [])} />
      <div className="page-width py-12 print:hidden">
        {status && <p className="font-bold">Status: {status}.</p>}
        <Report report={await toReportView(document, lintResult, surroundings)} />
      </div>
    </>
  )
}
