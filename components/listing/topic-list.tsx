import type { TopicLink } from '@/lib/views/topics'

/** Topics as links, under a heading that only ears need. */
export function TopicList({ topics }: { topics: TopicLink[] }) {
  return (
    <nav className="topic-list" id="_topics" aria-label="Topics">
      <ul>
        {topics.map(({ name, path, count }) => (
          <li key={path}>
            <a href={path}>
              {name}
              <span className="topic-count">
                {count}
                <span className="sr-only">{count === 1 ? ' piece' : ' pieces'}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
