import type { ReactNode } from 'react'
import type { CardView } from '@/lib/views/card-view'
import type { ListingLink } from '@/lib/views/listings'
import { PageHead } from './layout/page-head'
import { LibraryLinks } from './library-links'
import { LatestArticles } from './listing/latest-articles'
import { MissingPart } from './missing-part'
import { SearchForm } from './search/search-form'

type ErrorPageProps = {
  label: string
  title: string
  /** What has happened, in a sentence or two. */
  text: string
  /** What is known of this address. */
  details?: ReactNode
  /** Pages that may be meant. */
  suggestions?: ReactNode
  latest: CardView[]
  listings: ListingLink[]
}

/** What every page for an address without content shares: the drawing, the search and the links onward. */
export function ErrorPage({ label, title, text, details, suggestions, latest, listings }: ErrorPageProps) {
  return (
    <div className="page-width py-12 lg:py-16">
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <div>
          <PageHead label={label} title={title}>
            {text}
          </PageHead>
          {details}
          {suggestions}
          {/* On phones the field of the header is just above. */}
          <div className="mt-8 max-md:hidden">
            <SearchForm place="page" />
          </div>
          <LibraryLinks listings={listings} />
        </div>
        <MissingPart />
      </div>
      <LatestArticles cards={latest} className="mt-16" />
    </div>
  )
}
