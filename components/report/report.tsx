import { Card } from '@/components/listing/card'
import type { ReportView } from '@/lib/preview/report/report-view'
import { Facts } from './facts'
import { Findings } from './findings'
import { InFeeds } from './in-feeds'
import { InSearch } from './in-search'
import { WhenShared } from './when-shared'

/** The report on one document: whether it may be published, what is to be fixed, and how it will look elsewhere. */
export function Report({ report }: { report: ReportView }) {
  const { verdict, findings, suppressed, search, social, card, feed, facts } = report
  return (
    <div id="report">
      <p
        className={`mt-8 border-3 border-double px-5 py-4 display-face text-title font-bold ${verdict.isReady ? "border-type before:content-['✓_'/'']" : "border-accent before:text-accent before:content-['▲_'/'']"}`}
      >
        {verdict.words}
      </p>
      <Findings findings={findings} suppressed={suppressed} />
      <InSearch search={search} />
      <WhenShared social={social} />
      <section aria-labelledby="_card" className="mt-12">
        <h2 id="_card" className="report-heading">
          On the site’s lists
        </h2>
        <div className="max-w-104">
          <Card card={card} />
        </div>
      </section>
      <InFeeds feed={feed} />
      <Facts facts={facts} />
    </div>
  )
}
