import { RuledSection } from '@/components/layout/ruled-section'
import { LatestArticles } from '@/components/listing/latest-articles'
import type { SearchEmptyState as SearchEmptyStateView } from '@/lib/views/search-empty-state'

/** What a visitor without a query or without results can start from: topics and the latest articles. */
export function SearchEmptyState({ emptyState: { topics, latest } }: { emptyState: SearchEmptyStateView }) {
  return (
    <>
      {topics.length > 0 && (
        <RuledSection id="topics" heading="Topics" className="mt-14" gap="mb-4">
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(10rem,100%),1fr))] gap-x-6 gap-y-1">
            {topics.map(({ label, href }) => (
              <li key={label}>
                <a className="narrowing-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
      <LatestArticles cards={latest} className="mt-14" />
    </>
  )
}
