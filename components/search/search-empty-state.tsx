import { CardRow } from '@/components/listing/card-row'
import type { SearchEmptyState as SearchEmptyStateView } from '@/lib/views/search-empty-state'

/** The ways in for a visitor with nothing found or nothing asked: topics and the latest pieces. */
export function SearchEmptyState({ emptyState: { topics, latest } }: { emptyState: SearchEmptyStateView }) {
  return (
    <>
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics" className="section-rule label mt-14 mb-4">
            Topics
          </h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {topics.map(({ label, href }) => (
              <li key={label}>
                <a className="narrowing-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="latest">
        <h2 id="latest" className="section-rule label mt-14 mb-8">
          The latest articles
        </h2>
        <CardRow cards={latest} />
      </section>
    </>
  )
}
