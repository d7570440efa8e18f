import type { TopicLink } from '@/lib/views/topic-links'
import { CountedLink } from './counted-link'

/** Topics as links, with a name for screen readers. */
export function TopicList({ topics }: { topics: TopicLink[] }) {
  return (
    <nav id="_topics" aria-label="Topics">
      <ul className="flex flex-wrap gap-x-7 gap-y-1 display-face">
        {topics.map(({ name, path, count }) => (
          <li key={path} className="max-w-full">
            <CountedLink href={path} count={count}>
              {name}
            </CountedLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
