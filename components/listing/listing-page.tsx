import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { ListingView } from '@/lib/views/listing-view'
import { CardGrid } from './card-grid'
import { ListingHead } from './listing-head'
import { PageLinks } from './page-links'
import { Register } from './register'
import { Subscribe } from './subscribe'

/** One page of a listing, with links to the others. */
export function ListingPage({ listing }: { listing: ListingView }) {
  const { label, heading, listed, count, feeds, pagination, trail } = listing
  const { page, pageCount } = pagination
  return (
    <div className="page-width py-8 lg:py-10">
      <Breadcrumbs trail={trail} />
      <ListingHead>
        {label && <p className="label text-accent">{label}</p>}
        <h1 className="display-face text-headline text-balance">
          {heading}
          {page > 1 && <span className="text-quiet">, page {page}</span>}
        </h1>
        <p className="label text-quiet">
          {count === 1 ? 'One piece' : `${count} pieces, newest first`}
          {pageCount > 1 && ` · page ${page} of ${pageCount}`}
        </p>
        {feeds.length > 0 && <Subscribe feeds={feeds} to={heading} />}
      </ListingHead>
      {listed.as === 'cards' ? <CardGrid cards={listed.cards} isFirst /> : <Register years={listed.years} />}
      {pageCount > 1 && <PageLinks pagination={pagination} />}
    </div>
  )
}
