import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Desk } from '@/components/preview/desk/desk'
import { FaultyReport } from '@/components/preview/faulty-report'
import { PieceHead } from '@/components/preview/piece-head'
import { Report } from '@/components/report/report'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSecret, requireSignIn } from '@/lib/preview/access/visitor'
import { mayWrite } from '@/lib/preview/dashboard/may-write'
import { toPieceLinks } from '@/lib/preview/dashboard/piece-links'
import { toDeskView } from '@/lib/preview/desk/desk-view'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { findReport } from '@/lib/preview/report/report-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { cardPath, dashboardPath, editPath } from '@/lib/site/addresses/preview-paths'
import { marketers } from '@/lib/site/audience'
import { findFaulty } from '@/lib/views/faults'

export const metadata: Metadata = toPreviewMetadata('Report')

/** The report on one document, for those who have signed in. */
export default async function ReportPage({ params, searchParams }: PageProps<'/preview/report/[...path]'>) {
  await requireSignIn()
  const path = pathOfSegments((await params).path)
  const faulty = findFaulty(path, marketers)
  const writer = await findCurrentWriter()
  if (faulty)
    return <FaultyReport file={faulty} edit={mayWrite(writer) ? editPath(faulty.file) : undefined} />
  const report = await findReport(path, { page: path, card: cardPath(path), audience: marketers })
  const piece = findPiece(path)
  if (!report || !piece) redirect(dashboardPath)
  const { result } = await searchParams
  const desk = await toDeskView(piece, writer, result, requireSecret())
  return (
    <div className="page-width py-8 lg:py-10">
      <PieceHead label="Report" title={report.title} links={await toPieceLinks(piece, 'Report', writer)} />
      {desk && <Desk desk={desk} />}
      <Report report={report} />
    </div>
  )
}
