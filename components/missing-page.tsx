import type { CardView } from '@/lib/views/card-view'
import type { ListingLink } from '@/lib/views/listings'
import type { NearPage } from '@/lib/views/nearest-view'
import { ErrorPage } from './error-page'
import { NearPages } from './near-pages'

type MissingPageProps = { nearest?: NearPage[]; latest: CardView[]; listings: ListingLink[] }

/** Says that there is no page, with suggestions of what may have been meant. */
export function MissingPage({ nearest = [], latest, listings }: MissingPageProps) {
  return (
    <ErrorPage
      label="Error 404"
      title="This part is missing from the assembly"
      text="There is no page at this address. It may have been mistyped, or the page may have moved."
      suggestions={<NearPages heading="What you may have meant" pages={nearest} />}
      latest={latest}
      listings={listings}
    />
  )
}
