import type { Metadata } from 'next'
import { MissingPage } from '@/components/missing-page'
import { findAudience } from '@/lib/preview/access/visitor'
import { toPageTitle } from '@/lib/site/page-title'
import { listCards, listListings } from '@/lib/views/listings'
import { listNearest } from '@/lib/views/nearest-view'

const suggestions = 3

export const metadata: Metadata = { title: toPageTitle('Page not found'), robots: { index: false } }

/** The page for unknown addresses. `proxy.ts` rewrites them to it, with the address and the status 404. */
export default async function Missing({ searchParams }: PageProps<'/missing'>) {
  const audience = await findAudience()
  const { address } = await searchParams
  return (
    <MissingPage
      nearest={typeof address === 'string' ? listNearest(address, audience) : []}
      latest={await listCards(suggestions, audience)}
      listings={listListings(audience)}
    />
  )
}
