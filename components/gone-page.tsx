import type { CardView } from '@/lib/views/card-view'
import type { GoneView } from '@/lib/views/gone-view'
import type { ListingLink } from '@/lib/views/listings'
import { PageHead } from './layout/page-head'
import { LibraryLinks } from './library-links'
import { CardRow } from './listing/card-row'
import { MissingPart } from './missing-part'
import { SearchForm } from './search/search-form'

type GonePageProps = { gone: GoneView; latest: CardView[]; listings: ListingLink[] }

/** Says that a page is gone for good, why, and what replaces it. */
export function GonePage({ gone: { reason, replacement }, latest, listings }: GonePageProps) {
  return (
    <div className="page-width py-12 lg:py-16">
      <div className="grid items-center gap-10 lg:grid-cols-2">
        <div>
          <PageHead label="Error 410" title="This part has been withdrawn">
            There was a page at this address. It has been taken down, and it will not come back.
          </PageHead>
          {reason && <p className="mt-5 max-w-prose wrap-anywhere">{reason}</p>}
          {replacement && (
            <section className="mt-8 border-y border-rule py-5" aria-labelledby="replacement">
              <h2 id="replacement" className="label text-quiet">
                Replaced by
              </h2>
              <p className="mt-2 display-face text-title">
                <a className="wrap-anywhere" href={replacement.href}>
                  {replacement.title}
                </a>
              </p>
            </section>
          )}
          <div className="mt-8">
            <SearchForm name="page" />
          </div>
          <LibraryLinks listings={listings} />
        </div>
        <MissingPart />
      </div>
      <h2 className="section-rule label mt-16 mb-8">The latest articles</h2>
      <CardRow cards={latest} />
    </div>
  )
}
