import type { ListingFeed } from '@/lib/site/addresses/machine-files'

/** The feeds of a list, for those who follow it with a reader. */
export function Subscribe({
  feeds,
  to,
}: {
  feeds: Pick<ListingFeed, 'name' | 'path' | 'type'>[]
  to: string
}) {
  return (
    <p className="label flex print:hidden flex-wrap items-center gap-x-5 text-quiet">
      Subscribe
      {feeds.map(({ name, path, type }) => (
        <a
          key={path}
          className="inline-flex min-h-11 min-w-11 items-center text-type decoration-rule hover:decoration-accent"
          href={path}
          type={type}
        >
          {name}
          <span className="sr-only"> of {to}</span>
        </a>
      ))}
    </p>
  )
}
