import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DocumentFaults } from '@/components/document-faults'
import { Report } from '@/components/report/report'
import { pathOfSteps } from '@/lib/addresses/paths'
import { cardPath, deskPath, sharePath } from '@/lib/addresses/preview-paths'
import { marketers } from '@/lib/audience'
import { requireSignIn } from '@/lib/preview/visitor'
import { findReport } from '@/lib/report/report-view'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { findFaults } from '@/lib/views/content-routes'

export const metadata: Metadata = toPreviewMetadata('Report')

/** What the site has to say of one document, for those who have signed in. */
export default async function ReportPage({ params }: PageProps<'/preview/report/[...path]'>) {
  await requireSignIn()
  const path = pathOfSteps((await params).path)
  const report = await findReport(path, { page: path, card: cardPath(path), audience: marketers })
  const faults = report ? undefined : findFaults(path, marketers)
  if (faults) return <DocumentFaults faults={faults} />
  if (!report) redirect(deskPath)
  return (
    <div className="page-width py-8 lg:py-10">
      <p className="label text-accent">Report</p>
      <h1 className="mt-2 max-w-[28ch] display-face text-section">{report.title}</h1>
      <ul className="mt-6 flex flex-wrap gap-3">
        <li>
          <a className="button-outline" href={path}>
            Open the page
          </a>
        </li>
        <li>
          <a className="button-outline" href={sharePath(path)}>
            Share
          </a>
        </li>
      </ul>
      <Report report={report} />
    </div>
  )
}
