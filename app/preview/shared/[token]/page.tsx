import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SharedPage } from '@/components/preview/shared-page'
import { findSharedDocument } from '@/lib/preview/access/shared-document'
import { toSharedArticle } from '@/lib/preview/dashboard/shared-article'
import { toSharedStamp } from '@/lib/preview/dashboard/shared-stamp'
import { toReportView } from '@/lib/preview/report/report-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { invalidLinkPath, sharedCardPath, sharedNotesPath } from '@/lib/site/addresses/preview-paths'
import { everybody } from '@/lib/site/audience'

export async function generateMetadata({ params }: PageProps<'/preview/shared/[token]'>): Promise<Metadata> {
  const shared = await findSharedDocument((await params).token)
  return shared.kind === 'shows' ? toPreviewMetadata(shared.document.title) : {}
}

/** The one document that a link opens, as readers will see it, with its report below. */
export default async function SharedDocumentPage({ params }: PageProps<'/preview/shared/[token]'>) {
  const { token } = await params
  const shared = await findSharedDocument(token)
  if (shared.kind === 'invalid') redirect(invalidLinkPath(shared.reason))
  if (shared.kind === 'published') redirect(shared.path)
  const { document, lintResult, link } = shared
  return (
    <SharedPage
      stamp={toSharedStamp(document, lintResult, link)}
      article={await toSharedArticle(document, lintResult?.findings ?? [])}
      notes={link.allowsNotes ? sharedNotesPath(token) : undefined}
      report={
        await toReportView(document, lintResult, {
          page: '',
          card: sharedCardPath(token),
          audience: everybody,
        })
      }
    />
  )
}
