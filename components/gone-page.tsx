import { printedAddress } from '@/lib/site/addresses/links'
import type { CardView } from '@/lib/views/card-view'
import type { GoneView } from '@/lib/views/gone-view'
import type { ListingLink } from '@/lib/views/listings'
import { ErrorPage } from './error-page'
import { NearPages } from './near-pages'

type GonePageProps = { gone: GoneView; latest: CardView[]; listings: ListingLink[] }

/** Says that a page is gone for good, why, and what replaces it. */
export function GonePage({ gone, latest, listings }: GonePageProps) {
  return (
    <ErrorPage
      label="Error 410"
      title="This part has been withdrawn"
      text="There was a page at this address. It has been taken down, and it will not come back."
      details={<Retirement gone={gone} />}
      suggestions={<NearPages heading="What is near it" pages={gone.nearest} />}
      latest={latest}
      listings={listings}
    />
  )
}

function Retirement({ gone: { reason, replacement } }: { gone: GoneView }) {
  return (
    <>
      {reason && <p className="mt-5 max-w-prose wrap-anywhere">{reason}</p>}
      {replacement && (
        <section className="mt-8 border-y border-rule py-5" aria-labelledby="replacement">
          <h2 id="replacement" className="label text-quiet">
            Replaced by
          </h2>
          <p className="mt-2 display-face text-title">
            <a
              className="wrap-anywhere"
              href={replacement.href}
              data-print={printedAddress(replacement.href)}
            >
              {replacement.title}
            </a>
          </p>
        </section>
      )}
    </>
  )
}
