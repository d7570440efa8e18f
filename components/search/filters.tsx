import type { SearchFilter } from '@/lib/views/search-filters'

/** The ways to narrow a search down, each a link; the current one leads back. */
export function Filters({ kinds, topics }: { kinds: SearchFilter[]; topics: SearchFilter[] }) {
  return (
    <nav aria-label="Narrow down" className="search-filters">
      <FilterList title="Kind" filters={kinds} />
      <FilterList title="Topic" filters={topics} />
    </nav>
  )
}

function FilterList({ title, filters }: { title: string; filters: SearchFilter[] }) {
  if (filters.length === 0) return null
  return (
    <div>
      <h2 className="label text-quiet">{title}</h2>
      <ul>
        {filters.map(({ slug, label, count, href, isCurrent }) => (
          <li key={slug}>
            <a href={href} className="search-filter" aria-current={isCurrent ? 'true' : undefined}>
              {label}
              <span className="search-count">
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
