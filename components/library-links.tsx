import { insightsPath } from '@/lib/site/addresses/paths'
import type { ListingLink } from '@/lib/views/listings'

/** The links from a page without content of its own to the front and to each kind. */
export function LibraryLinks({ listings }: { listings: ListingLink[] }) {
  return (
    <p className="mt-8 flex flex-wrap gap-4">
      <a className="button-outline" href={insightsPath}>
        To the insights
      </a>
      {listings.map(({ pieces, path }) => (
        <a key={path} className="button-outline" href={path}>
          All {pieces}
        </a>
      ))}
    </p>
  )
}
