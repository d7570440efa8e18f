import { SearchForm } from '@/components/search/search-form'
import { insightsPath } from '@/lib/addresses/paths'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { site } from '@/lib/site'
import type { ListingLink } from '@/lib/views/listings'

/** The head of every page: the brand, the ways into the library, the way to the agency. */
export function SiteHeader({ listings }: { listings: ListingLink[] }) {
  return (
    <header className="site-header">
      <a className="wordmark" href={insightsPath}>
        {site.brand} <span className="wordmark-section">Insights</span>
      </a>
      <SearchForm name="site" />
      <nav aria-label="Main">
        <ul className="site-nav">
          {listings.map(({ title, path }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
          <li>
            <a href={absoluteUrl('/')}>
              Agency<span className="sr-only"> site of {site.legalName}</span>
            </a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
