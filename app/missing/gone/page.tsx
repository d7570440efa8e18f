import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GonePage } from '@/components/gone-page'
import { findAudience } from '@/lib/preview/access/visitor'
import { toPageTitle } from '@/lib/site/page-title'
import { findGone } from '@/lib/views/gone-view'
import { listCards, listListings } from '@/lib/views/listings'

const suggestions = 3

export const metadata: Metadata = { title: toPageTitle('Page withdrawn'), robots: { index: false } }

/** The page for retired addresses. `proxy.ts` rewrites them to it, with the address and the status 410. */
export default async function Gone({ searchParams }: PageProps<'/missing/gone'>) {
  const audience = await findAudience()
  const { address } = await searchParams
  const gone = typeof address === 'string' ? findGone(address, audience) : undefined
  if (!gone) notFound()
  return (
    <GonePage gone={gone} latest={await listCards(suggestions, audience)} listings={listListings(audience)} />
  )
}
