import { topicsPath } from '@/lib/addresses/paths'
import type { FrontView } from '@/lib/views/front-view'
import { TopicList } from './topic-list'

/** The ways from the front to everything else: by topic, and to each kind. */
export function FrontWays({ topics, listings }: Pick<FrontView, 'topics' | 'listings'>) {
  return (
    <div className="front-ways">
      {topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics" className="section-rule label mb-6">
            By topic
          </h2>
          <TopicList topics={topics} />
          <p className="display-face mt-6 text-body">
            <a className="inline-flex min-h-11 items-center" href={topicsPath}>
              All topics, from A to Z
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="listings">
        <h2 id="listings" className="section-rule label mb-6">
          The whole library
        </h2>
        <ul className="listing-links">
          {listings.map(({ title, path, count }) => (
            <li key={path}>
              <a href={path}>
                All {title.toLowerCase()}
                <span className="topic-count">
                  {count}
                  <span className="sr-only">{count === 1 ? ' piece' : ' pieces'}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
