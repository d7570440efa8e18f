import type { FeedPreview } from '@/lib/preview/report/feed-preview'

/** How a feed reader would list the document. */
export function InFeeds({ feed }: { feed: FeedPreview }) {
  const { title, author, date, summary, topics } = feed
  return (
    <section aria-labelledby="_feed" className="mt-12">
      <h2 id="_feed" className="report-heading">
        In feeds
      </h2>
      <div className="max-w-2xl border border-rule px-5 py-4">
        <p className="font-bold">{title}</p>
        <p className="label text-quiet">{[author, date, ...topics].join(' · ')}</p>
        <p>{summary}</p>
      </div>
    </section>
  )
}
