import type { CardView } from '@/lib/views/card-view'
import type { ListingLink } from '@/lib/views/listings'
import type { NearPage } from '@/lib/views/nearest-view'
import { PageHead } from './layout/page-head'
import { LibraryLinks } from './library-links'
import { CardRow } from './listing/card-row'
import { MissingPart } from './missing-part'
import { SearchForm } from './search/search-form'

type MissingPageProps = { nearest?: NearPage[]; latest: CardView[]; listings: ListingLink[] }

/** Says that there is no page, and helps on: what may have been meant, and what is new. */
export function MissingPage({ nearest = [], latest, listings }: MissingPageProps) {
  return (
    <div className="page-width py-12 lg:py-16">
      <div className="grid items-center gap-10 lg:grid-cols-2">
        <div>
          <PageHead label="Error 404" title="This part is missing from the assembly">
            No page stands at this address. It may have been mistyped, or the page may have moved.
          </PageHead>
          <div className="mt-8">
            <SearchForm name="page" />
          </div>
          <LibraryLinks listings={listings} />
        </div>
        <MissingPart />
      </div>
      {nearest.length > 0 && <Guesses pages={nearest} />}
      <h2 className="section-rule label mt-16 mb-8">The latest articles</h2>
      <CardRow cards={latest} />
    </div>
  )
}

/** Set as the parts list of a drawing: number, name, kind. */
function Guesses({ pages }: { pages: NearPage[] }) {
  return (
    <section className="mt-16" aria-labelledby="guesses">
      <h2 id="guesses" className="section-rule label">
        What you may have meant
      </h2>
      <ol className="mt-3 [counter-reset:part]">
        {pages.map(({ path, title, kind }) => (
          <li key={path} className="part-entry">
            <a className="quiet-link py-3 display-face text-number-small/[1.2]" href={path}>
              {title}
            </a>
            <span className="label col-start-2 pb-3 text-quiet sm:col-start-auto">{kind}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
