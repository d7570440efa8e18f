import { ArticlePage } from '@/components/article/article-page'
import { Report } from '@/components/report/report'
import type { SharedStamp } from '@/lib/preview/dashboard/shared-stamp'
import type { ReportView } from '@/lib/preview/report/report-view'
import type { ArticleView } from '@/lib/views/article-view'
import { SharedBar } from './shared-bar'

type SharedPageProps = {
  stamp: SharedStamp
  article: ArticleView
  report: ReportView
  /** Where its notes are, if the link allows them. */
  notes?: string | undefined
}

/** The document that a link opens, as readers will see it, with its report below. */
export function SharedPage({ stamp, article, report, notes }: SharedPageProps) {
  const links = [
    ...(notes ? [{ name: 'Notes', href: notes }] : []),
    { name: `Report: ${stamp.problems}`, href: '#report' },
  ]
  return (
    <>
      <SharedBar stamp={stamp} links={links} />
      <ArticlePage article={article} />
      <div className="page-width py-12 print:hidden">
        {notes && (
          <p className="mb-12">
            <a className="button-outline" href={notes}>
              Write notes on this draft
            </a>
          </p>
        )}
        <Report report={report} />
      </div>
    </>
  )
}
