import type { SearchFilter } from '@/lib/views/search-filters'

/** Links that narrow a search down; the current one undoes itself. */
export function Filters({ kinds, topics }: { kinds: SearchFilter[]; topics: SearchFilter[] }) {
  return (
    <nav aria-label="Narrow down" className="lg:order-1 lg:grid lg:content-start lg:gap-8">
      <FilterList title="Kind" filters={kinds} />
      <FilterList title="Topic" filters={topics} />
    </nav>
  )
}

function FilterList({ title, filters }: { title: string; filters: SearchFilter[] }) {
  if (filters.length === 0) return null
  return (
    <div className="mt-2 lg:mt-0">
      <h2 className="label text-quiet">{title}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(8rem,100%),1fr))] gap-x-6 sm:grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] lg:mt-1 lg:grid-cols-1 lg:border-t lg:border-rule">
        {filters.map(({ slug, label, count, href, isCurrent }) => (
          <li key={slug} className="lg:border-b lg:border-rule">
            <a
              href={href}
              className="narrowing-link aria-[current]:text-accent aria-[current]:decoration-current aria-[current]:before:content-['×'/''] lg:w-full"
              aria-current={isCurrent ? 'true' : undefined}
            >
              {label}
              <span className="text-quiet even-figures lg:ml-auto">
                {count}
                <span className="sr-only">
                  {count === 1 ? ' result' : ' results'}
                  {isCurrent && ', chosen; follow to undo'}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
