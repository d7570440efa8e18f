import type { Metadata } from 'next'
import { CardRow } from '@/components/listing/card-row'
import { MissingPart } from '@/components/missing-part'
import { insightsPath } from '@/lib/addresses/paths'
import { toPageTitle } from '@/lib/page-title'
import { listCards, listListings } from '@/lib/views/listings'

const suggestions = 3

export const metadata: Metadata = { title: toPageTitle('Page not found') }

export default async function NotFound() {
  return (
    <div className="page-width py-12 lg:py-16">
      <div className="grid items-center gap-10 lg:grid-cols-2">
        <div>
          <p className="label text-accent">Error 404</p>
          <h1 className="mt-3 display-face text-headline">This part is missing from the assembly</h1>
          <p className="mt-5 max-w-prose text-lead">
            No page stands at this address. It may have been mistyped, or the page may have moved.
          </p>
          <p className="mt-8 flex flex-wrap gap-4">
            <a className="button-outline" href={insightsPath}>
              To the insights
            </a>
            {listListings().map(({ title, path }) => (
              <a key={path} className="button-outline" href={path}>
                All {title.toLowerCase()}
              </a>
            ))}
          </p>
        </div>
        <MissingPart />
      </div>
      <h2 className="section-rule label mt-16 mb-8">The latest articles</h2>
      <CardRow cards={await listCards(suggestions)} />
    </div>
  )
}
