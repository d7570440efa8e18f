import type { Metadata } from 'next'
import { MissingPage } from '@/components/missing-page'
import { findAudience } from '@/lib/preview/access/visitor'
import { toPageTitle } from '@/lib/site/page-title'
import { listCards, listListings } from '@/lib/views/listings'

const suggestions = 3

export const metadata: Metadata = { title: toPageTitle('Page not found') }

/** The framework's own 404 page. It cannot know the address; `/missing/` can, and answers nearly all. */
export default async function NotFound() {
  const audience = await findAudience()
  return <MissingPage latest={await listCards(suggestions, audience)} listings={listListings(audience)} />
}
