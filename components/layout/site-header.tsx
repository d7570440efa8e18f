import { SearchForm } from '@/components/search/search-form'
import { insightsPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import type { ListingLink } from '@/lib/views/listings'
import { NavLink, NavLinks } from './nav-links'

/** The header of every page: the brand, the search, the listings, the link to the agency. */
export function SiteHeader({ listings }: { listings: ListingLink[] }) {
  return (
    <header className="page-padding wrapping-row justify-between gap-x-6 border-b border-rule py-1 print:hidden">
      <a className="wordmark tap-target gap-[0.3em]" href={insightsPath}>
        {site.brand} <span className="text-accent">Insights</span>
      </a>
      <SearchForm name="site" />
      <nav aria-label="Main">
        <NavLinks>
          {listings.map(({ title, path }) => (
            <NavLink key={path} href={path}>
              {title}
            </NavLink>
          ))}
          <NavLink href={absoluteUrl('/')}>
            Agency<span className="sr-only"> site of {site.legalName}</span>
          </NavLink>
        </NavLinks>
      </nav>
    </header>
  )
}
