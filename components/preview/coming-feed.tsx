import type { FeedEntry } from '@/lib/preview/dashboard/as-of-view'
import { DashboardRow, DashboardSection } from './dashboard-section'

/** What feeds will hold on the date that is set. */
export function ComingFeed({ items }: { items: FeedEntry[] }) {
  return (
    <DashboardSection id="feed" heading={`What feeds will hold then (${items.length})`} none="Nothing.">
      {items.map(({ id, title, summary, date }) => (
        <DashboardRow key={id} title={title}>
          <p>{summary}</p>
          <p className="label text-quiet">{date}</p>
        </DashboardRow>
      ))}
    </DashboardSection>
  )
}
