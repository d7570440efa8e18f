import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SharedPage } from '@/components/preview/shared-page'
import { closedLinkPath, sharedCardPath } from '@/lib/addresses/preview-paths'
import { everybody } from '@/lib/audience'
import { findSharedDocument } from '@/lib/preview/shared-document'
import { toReportView } from '@/lib/report/report-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { toSharedArticle } from '@/lib/views/preview/shared-article'
import { toSharedStamp } from '@/lib/views/preview/shared-stamp'

export async function generateMetadata({ params }: PageProps<'/preview/shared/[token]'>): Promise<Metadata> {
  const shared = await findSharedDocument((await params).token)
  return shared.kind === 'shows' ? toPreviewMetadata(shared.document.title) : {}
}

/** The one document that a link opens, as readers will see it, with its report below. */
export default async function SharedDocumentPage({ params }: PageProps<'/preview/shared/[token]'>) {
  const { token } = await params
  const shared = await findSharedDocument(token)
  if (shared.kind === 'closed') redirect(closedLinkPath(shared.reason))
  if (shared.kind === 'published') redirect(shared.path)
  const { document, link } = shared
  return (
    <SharedPage
      stamp={toSharedStamp(document, link)}
      article={await toSharedArticle(document)}
      report={await toReportView(document, { page: '', card: sharedCardPath(token), audience: everybody })}
    />
  )
}
