import type { RecordingListing } from '@/lib/views/article-view'

/** From a recording to all others of its kind, and to the feeds that bring new ones. */
export function RecordingLinks({ listing: { label, path, name, feeds } }: { listing: RecordingListing }) {
  return (
    <ul className="flex flex-wrap gap-x-5 display-face text-plain print:hidden">
      <li>
        <a className="tap-target" href={path}>
          {label}
        </a>
      </li>
      {feeds.map((feed) => (
        <li key={feed.path}>
          <a className="tap-target" href={feed.path} type={feed.type}>
            Subscribe by {feed.name}
            <span className="sr-only"> to {name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
