import type { SearchPreview } from '@/lib/preview/report/search-preview'

/** How a search engine would show the page, on a desktop and on a phone. */
export function InSearch({ search }: { search: SearchPreview }) {
  return (
    <section aria-labelledby="_search" className="mt-12">
      <h2 id="_search" className="report-heading">
        In Google
      </h2>
      {search.isHidden && (
        <p>The page asks search engines to leave it out (seo.noindex), so that this will not be seen.</p>
      )}
      <div className="report-row">
        <SearchResult search={search} screen="On a desktop" description={search.description.desktop} />
        <SearchResult search={search} screen="On a phone" description={search.description.phone} isNarrow />
      </div>
      <p className="preview-hint">
        {search.isCut
          ? 'The title is too wide for the 600 pixels that Google gives it, and is cut.'
          : 'The title fits the 600 pixels that Google gives it.'}{' '}
        Descriptions are cut at about 160 characters on a desktop and 120 on a phone; Google may also choose
        another text.
      </p>
    </section>
  )
}

type SearchResultProps = { search: SearchPreview; screen: string; description: string; isNarrow?: boolean }

function SearchResult({ search, screen, description, isNarrow }: SearchResultProps) {
  return (
    <figure className="max-w-full min-w-0">
      <div className={`foreign-frame max-w-full bg-[#fff] px-5 py-4 ${isNarrow ? 'w-90' : 'w-164'}`}>
        <p>{search.siteName}</p>
        <p className="text-[0.75rem] text-[#5f6368]">{search.breadcrumb}</p>
        <p className="my-1 text-[1.25rem]/[1.3] text-[#1a0dab]">{search.title}</p>
        <p className="text-[#3c4043]">
          <span className="text-[#5f6368]">{search.date} — </span>
          {description}
        </p>
      </div>
      <figcaption className="label mt-2.5 text-quiet">{screen}</figcaption>
    </figure>
  )
}
