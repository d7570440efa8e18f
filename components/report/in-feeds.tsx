import type { FeedPreview } from '@/lib/report/feed-preview'

/** How a feed reader would list the document. */
export function InFeeds({ feed }: { feed: FeedPreview }) {
  const { title, author, date, summary, topics } = feed
  return (
    <section aria-labelledby="_feed" className="report-part">
      <h2 id="_feed" className="section-rule label">
        In feeds
      </h2>
      <div className="feed-item">
        <p className="feed-title">{title}</p>
        <p className="label text-quiet">{[author, date, ...topics].join(' · ')}</p>
        <p>{summary}</p>
      </div>
    </section>
  )
}
