import { ArticlePage } from '@/components/article/article-page'
import { Report } from '@/components/report/report'
import type { SharedStamp } from '@/lib/preview/dashboard/shared-stamp'
import type { ReportView } from '@/lib/preview/report/report-view'
import type { ArticleView } from '@/lib/views/article-view'
import { SharedBar } from './shared-bar'

type SharedPageProps = { stamp: SharedStamp; article: ArticleView; report: ReportView }

/** The document that a link opens, as readers will see it, with its report below. */
export function SharedPage({ stamp, article, report }: SharedPageProps) {
  return (
    <>
      <SharedBar stamp={stamp} />
      <ArticlePage article={article} />
      <div className="page-width py-12 print:hidden">
        <Report report={report} />
      </div>
    </>
  )
}
