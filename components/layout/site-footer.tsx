import { insightsPath, topicsPath } from '@/lib/site/addresses/paths'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import type { ListingLink } from '@/lib/views/listings'
import { NavLink, NavLinks } from './nav-links'

type SiteFooterProps = {
  listings: ListingLink[]
  /** Whether there is an index of topics; without topics there is no such page. */
  hasTopics: boolean
}

/** The footer of every page, drawn as a title block. */
export function SiteFooter({ listings, hasTopics }: SiteFooterProps) {
  return (
    <footer className="page-width mt-24 mb-10 grid gap-x-12 gap-y-4 border border-rule p-6 text-small outline-1 outline-offset-4 outline-rule md:grid-cols-[1fr_auto] md:items-end print:hidden">
      <p className="grid gap-2">
        <span className="wordmark">{site.brand}</span>
        <span>{site.legalName}, the marketing agency for manufacturers.</span>
      </p>
      <nav aria-label="Footer">
        <NavLinks>
          <NavLink href={insightsPath}>Insights</NavLink>
          {listings.map(({ title, path }) => (
            <NavLink key={path} href={path}>
              {title}
            </NavLink>
          ))}
          {hasTopics && <NavLink href={topicsPath}>Topics</NavLink>}
          <NavLink href={absoluteUrl('/free-consultation/')}>Free consultation</NavLink>
          <NavLink href="#top">Back to top</NavLink>
        </NavLinks>
      </nav>
    </footer>
  )
}
