import type { Metadata } from 'next'
import { CardGrid } from '@/components/listing/card-grid'
import { Feature } from '@/components/listing/feature'
import { FrontNav } from '@/components/listing/front-nav'
import { StructuredData } from '@/components/structured-data'
import { findAudience } from '@/lib/preview/access/visitor'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import { insightsPath } from '@/lib/site/addresses/paths'
import { site } from '@/lib/site/identity'
import { toFrontView } from '@/lib/views/front-view'

const title = 'Insights for industrial marketers'

export async function generateMetadata(): Promise<Metadata> {
  return toMetadata(await factsOfListing(title, site.description, insightsPath), await findAudience())
}

export default async function InsightsPage() {
  const audience = await findAudience()
  const { latest, others, topics, listings } = await toFrontView(audience)
  const graph = toListingGraph([{ name: 'Insights', path: insightsPath }])
  return (
    <>
      {audience.kind === 'public' && <StructuredData graph={graph} />}
      <h1 className="sr-only">{title}</h1>
      {latest ? <Feature card={latest} /> : <p className="page-width py-24">Nothing is published yet.</p>}
      <div className="page-width py-12 lg:py-20">
        <CardGrid cards={others} />
        {latest && <FrontNav topics={topics} listings={listings} />}
      </div>
    </>
  )
}
