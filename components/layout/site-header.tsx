import { SearchForm } from '@/components/search/search-form'
import { consultationPath, insightsPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import type { ListingLink } from '@/lib/views/listings'
import { NavLink, NavLinks } from './nav-links'

type SiteHeaderProps = {
  listings: ListingLink[]
  /** Of the page; none where it says that there is no page. */
  path: string | undefined
}

/** The header of every page: the brand, the search, the listings, the links to the agency. */
export function SiteHeader({ listings, path: current }: SiteHeaderProps) {
  return (
    <header className="page-padding wrapping-row justify-between gap-x-6 border-b border-rule py-2 print:mb-[6mm] print:px-0">
      <a
        className="wordmark tap-target flex-wrap gap-[0.3em]"
        href={insightsPath}
        aria-current={current === insightsPath ? 'page' : undefined}
      >
        {site.brand} <span className="text-accent">Insights</span>
      </a>
      <SearchForm place="header" />
      <nav aria-label="Main">
        <NavLinks>
          {listings.map(({ title, path }) => (
            <NavLink key={path} href={path} current={toCurrent(path, current)}>
              {title}
            </NavLink>
          ))}
          <NavLink href={absoluteUrl('/')}>
            Agency<span className="sr-only"> site of {site.legalName}</span>
          </NavLink>
          <li className="max-xl:hidden">
            <a
              className="tap-target border border-type px-4 no-underline hover:bg-type hover:text-ground"
              href={absoluteUrl(consultationPath)}
            >
              Free consultation
            </a>
          </li>
        </NavLinks>
      </nav>
    </header>
  )
}

/** A listing is the page itself or what the page is a part of: a later page of it, or one of its pieces. */
function toCurrent(listing: string, path: string | undefined): 'page' | 'true' | undefined {
  if (path === listing) return 'page'
  return path?.startsWith(listing) ? 'true' : undefined
}
