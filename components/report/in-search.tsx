import type { SearchPreview } from '@/lib/report/search-preview'

/** How a search engine would show the page, on a desk and on a phone. */
export function InSearch({ search }: { search: SearchPreview }) {
  return (
    <section aria-labelledby="_search" className="report-part">
      <h2 id="_search" className="section-rule label">
        In Google
      </h2>
      {search.isHidden && (
        <p>The page asks search engines to leave it out (seo.noindex), so that this will not be seen.</p>
      )}
      <div className="report-screens">
        <SearchResult search={search} screen="On a desk" description={search.description.desk} />
        <SearchResult search={search} screen="On a phone" description={search.description.phone} isNarrow />
      </div>
      <p className="desk-hint">
        {search.isCut
          ? 'The title is too wide for the 600 pixels that Google gives it, and is cut.'
          : 'The title fits the 600 pixels that Google gives it.'}{' '}
        Descriptions are cut at about 160 characters on a desk and 120 on a phone; Google may also choose
        another text.
      </p>
    </section>
  )
}

type SearchResultProps = { search: SearchPreview; screen: string; description: string; isNarrow?: boolean }

function SearchResult({ search, screen, description, isNarrow }: SearchResultProps) {
  return (
    <figure>
      <div className="google-result" data-narrow={isNarrow || undefined}>
        <p className="google-site">{search.siteName}</p>
        <p className="google-path">{search.breadcrumb}</p>
        <p className="google-title">{search.title}</p>
        <p className="google-text">
          <span className="google-date">{search.date} — </span>
          {description}
        </p>
      </div>
      <figcaption className="label text-quiet">{screen}</figcaption>
    </figure>
  )
}
