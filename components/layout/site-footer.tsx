import { insightsPath } from '@/lib/addresses/paths'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { site } from '@/lib/site'
import type { ListingLink } from '@/lib/views/listings'

/** The foot of every page, drawn as a title block. */
export function SiteFooter({ listings }: { listings: ListingLink[] }) {
  return (
    <footer className="site-footer">
      <p className="site-footer-brand">
        <span className="wordmark">{site.brand}</span>
        <span>{site.legalName}, the marketing agency for manufacturers.</span>
      </p>
      <nav aria-label="Footer">
        <ul className="site-nav">
          <li>
            <a href={insightsPath}>Insights</a>
          </li>
          {listings.map(({ title, path }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
          <li>
            <a href={absoluteUrl('/free-consultation/')}>Free consultation</a>
          </li>
          <li>
            <a href="#top">Back to top</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
