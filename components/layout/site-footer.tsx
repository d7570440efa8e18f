import { articlesPath, insightsPath } from '@/lib/addresses/paths'
import { absoluteUrl } from '@/lib/addresses/site-url'
import { site } from '@/lib/site'

/** The foot of every page, drawn as a title block. */
export function SiteFooter() {
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
          <li>
            <a href={articlesPath}>Articles</a>
          </li>
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
