import type { CardView } from '@/lib/views/card-view'
import type { ListingLink } from '@/lib/views/listings'
import type { NearPage } from '@/lib/views/nearest-view'
import { ErrorPage } from './error-page'
import { RuledSection } from './layout/ruled-section'

type MissingPageProps = { nearest?: NearPage[]; latest: CardView[]; listings: ListingLink[] }

/** Says that there is no page, with suggestions of what may have been meant. */
export function MissingPage({ nearest = [], latest, listings }: MissingPageProps) {
  return (
    <ErrorPage
      label="Error 404"
      title="This part is missing from the assembly"
      text="There is no page at this address. It may have been mistyped, or the page may have moved."
      suggestions={nearest.length > 0 && <Guesses pages={nearest} />}
      latest={latest}
      listings={listings}
    />
  )
}

/** Set as the parts list of a drawing: number, name, kind. */
function Guesses({ pages }: { pages: NearPage[] }) {
  return (
    <RuledSection id="guesses" heading="What you may have meant" className="mt-16" gap="mb-3">
      <ol className="[counter-reset:part]">
        {pages.map(({ path, title, kind }) => (
          <li key={path} className="part-entry">
            <a className="quiet-link py-3 display-face text-number-small/[1.2]" href={path}>
              {title}
            </a>
            <span className="label col-start-2 pb-3 text-quiet sm:col-start-auto">{kind}</span>
          </li>
        ))}
      </ol>
    </RuledSection>
  )
}
