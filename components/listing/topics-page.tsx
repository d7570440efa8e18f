import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { IndexedTopic } from '@/lib/views/topic-links'
import { ListingHead } from './listing-head'

type TopicsPageProps = { topics: IndexedTopic[]; trail: { name: string; path: string }[] }

/** All topics from A to Z, set as the index sheet of a set of drawings: name, number of pieces, the newest. */
export function TopicsPage({ topics, trail }: TopicsPageProps) {
  return (
    <div className="page-width py-8 lg:py-10">
      <Breadcrumbs trail={trail} />
      <ListingHead>
        <h1 className="display-face text-headline">Topics</h1>
        <p className="label text-quiet">
          {topics.length === 1 ? 'One topic' : `${topics.length} topics, from A to Z`}
        </p>
      </ListingHead>
      <ul className="grid grid-cols-1 gap-x-10 md:grid-cols-2">
        {topics.map(({ name, path, count, newest }) => (
          <li key={path} className="flex flex-col border-b border-rule py-5">
            <a
              className="display-face flex min-h-11 items-baseline justify-between gap-4 text-title decoration-transparent hover:decoration-accent"
              href={path}
              data-print={absoluteUrl(path)}
            >
              <span className="min-w-0 wrap-anywhere">{name}</span>
              <span className="text-quiet even-figures">
                {count}
                <span className="sr-only">{count === 1 ? ' piece' : ' pieces'}</span>
              </span>
            </a>
            {newest && (
              <p className="wrap-anywhere text-small text-quiet">
                {newest.title} · <time dateTime={newest.day}>{newest.date}</time>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
