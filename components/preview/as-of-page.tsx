import { PageHead } from '@/components/layout/page-head'
import type { AsOfView, FeedEntry } from '@/lib/preview/dashboard/as-of-view'
import { AsOfForm } from './as-of-form'
import { ComingDays } from './coming-days'
import { ComingFeed } from './coming-feed'

type AsOfPageProps = {
  view: AsOfView
  /** What feeds will hold then, where a date is set. */
  feed?: FeedEntry[] | undefined
  hasProblem: boolean
}

/** Sets the date as of which the whole site is shown, so that a launch can be rehearsed. */
export function AsOfPage({ view, feed, hasProblem }: AsOfPageProps) {
  const { current, coming } = view
  return (
    <div className="page-width py-8 lg:py-10">
      <PageHead label="Preview" title="The site on another day">
        {current
          ? `You see the site as it will be on ${current}, Chicago time.`
          : 'Set a date and a time, and every page shows what readers will see then.'}{' '}
        Drafts have no day of their own; they don’t appear.
      </PageHead>
      {hasProblem && (
        <p className="preview-problem" role="alert">
          There is no such date or time. Give both, such as May 15, 2035 and 9:00 AM.
        </p>
      )}
      <AsOfForm view={view} />
      <ComingDays days={coming} />
      {feed && <ComingFeed items={feed} />}
    </div>
  )
}
