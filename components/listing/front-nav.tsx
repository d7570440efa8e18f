import { RuledSection } from '@/components/layout/ruled-section'
import { topicsPath } from '@/lib/site/addresses/paths'
import type { FrontView } from '@/lib/views/front-view'
import { CountedLink } from './counted-link'
import { TopicList } from './topic-list'

/** The links from the front page to everything else: by topic, and to each kind. */
export function FrontNav({ topics, listings }: Pick<FrontView, 'topics' | 'listings'>) {
  return (
    <div className="mt-20 grid print:hidden grid-cols-1 gap-x-10 gap-y-16 text-section/[1.1] lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      {topics.length > 0 && (
        <RuledSection id="topics" heading="By topic">
          <TopicList topics={topics} />
          <p className="display-face mt-6 text-body">
            <a className="inline-flex min-h-11 items-center" href={topicsPath}>
              All topics, from A to Z
            </a>
          </p>
        </RuledSection>
      )}
      <RuledSection id="listings" heading="The whole library">
        <ul className="flex flex-wrap gap-x-7 gap-y-1 display-face lg:grid">
          {listings.map(({ pieces, path, count }) => (
            <li key={path}>
              <CountedLink href={path} count={count}>
                All {pieces}
              </CountedLink>
            </li>
          ))}
        </ul>
      </RuledSection>
    </div>
  )
}
