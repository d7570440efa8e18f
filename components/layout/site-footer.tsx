import { consultationPath, insightsPath, topicsPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import type { ListingLink } from '@/lib/views/listings'
import { NavLink, NavLinks } from './nav-links'

type SiteFooterProps = {
  listings: ListingLink[]
  /** Whether there is an index of topics; without topics there is no such page. */
  hasTopics: boolean
}

/** The footer of every page, drawn as a title block: the agency with its pages, then those of the library. */
export function SiteFooter({ listings, hasTopics }: SiteFooterProps) {
  const agencyUrl = absoluteUrl('/')
  return (
    <footer className="page-width mt-24 mb-10 grid border border-rule text-small outline-1 outline-offset-4 outline-rule md:grid-cols-[1fr_auto] print:hidden">
      <div className="border-rule p-[min(1.5rem,7.5vw)] max-md:border-b md:border-r">
        <a className="wordmark tap-target" href={agencyUrl}>
          {site.brand}
          <span className="sr-only">, the agency</span>
        </a>
        <p>{site.legalName}, the marketing agency for manufacturers.</p>
        <nav className="mt-2" aria-label="Agency">
          <NavLinks>
            <NavLink href={agencyUrl}>Agency home</NavLink>
            <NavLink href={absoluteUrl(consultationPath)}>Free consultation</NavLink>
          </NavLinks>
        </nav>
      </div>
      <nav className="grid content-between gap-2 p-[min(1.5rem,7.5vw)]" aria-label="Footer">
        <NavLinks>
          <NavLink href={insightsPath}>Insights</NavLink>
          {listings.map(({ title, path }) => (
            <NavLink key={path} href={path}>
              {title}
            </NavLink>
          ))}
          {hasTopics && <NavLink href={topicsPath}>Topics</NavLink>}
        </NavLinks>
        <NavLinks>
          <NavLink href="#top">Back to top</NavLink>
        </NavLinks>
      </nav>
    </footer>
  )
}
