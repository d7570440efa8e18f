import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { History } from '@/components/preview/history/history'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { requireSignIn } from '@/lib/preview/access/visitor'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { toHistoryView } from '@/lib/preview/desk/history-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { pathOfSegments } from '@/lib/site/addresses/paths'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'

export const metadata: Metadata = toPreviewMetadata('History')

/** All versions of a document, for those who have signed in. */
export default async function HistoryPage({ params, searchParams }: PageProps<'/preview/history/[...path]'>) {
  await requireSignIn()
  const piece = findPiece(pathOfSegments((await params).path))
  if (!piece) redirect(dashboardPath)
  const { version } = await searchParams
  return <History history={await toHistoryView(piece, await findCurrentWriter(), version)} />
}
