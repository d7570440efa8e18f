import { Card } from '@/components/listing/card'
import type { ReportView } from '@/lib/report/report-view'
import { Facts } from './facts'
import { Findings } from './findings'
import { InFeeds } from './in-feeds'
import { InSearch } from './in-search'
import { WhenShared } from './when-shared'

/** What the site has to say of one document: whether it may go out, what is to be mended, and how it will look elsewhere. */
export function Report({ report }: { report: ReportView }) {
  const { verdict, findings, silenced, search, social, card, feed, facts } = report
  return (
    <div className="report" id="report">
      <p className="report-verdict" data-ready={verdict.isReady || undefined}>
        {verdict.words}
      </p>
      <Findings findings={findings} silenced={silenced} />
      <InSearch search={search} />
      <WhenShared social={social} />
      <section aria-labelledby="_card" className="report-part">
        <h2 id="_card" className="section-rule label">
          On the site’s lists
        </h2>
        <div className="report-card">
          <Card card={card} />
        </div>
      </section>
      <InFeeds feed={feed} />
      <Facts facts={facts} />
    </div>
  )
}
