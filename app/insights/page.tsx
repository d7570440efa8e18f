import type { Metadata } from 'next'
import { JsonLdScript } from 'next-seo'
import { CardGrid } from '@/components/listing/card-grid'
import { Feature } from '@/components/listing/feature'
import { articlesPath, insightsPath } from '@/lib/addresses/paths'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import { site } from '@/lib/site'
import { listCards } from '@/lib/views/listing-view'

const shownBelowFeature = 10

export async function generateMetadata(): Promise<Metadata> {
  return toMetadata(await factsOfListing('Insights for industrial marketers', site.description, insightsPath))
}

export default async function InsightsPage() {
  const [latest, ...others] = await listCards(shownBelowFeature + 1)
  return (
    <>
      <JsonLdScript
        data={toListingGraph([{ name: 'Insights', path: insightsPath }])}
        scriptKey="structured-data"
      />
      <h1 className="sr-only">Insights for industrial marketers</h1>
      {latest ? <Feature card={latest} /> : <p className="page-width py-24">Nothing is published yet.</p>}
      <div className="page-width py-12 lg:py-20">
        <CardGrid cards={others} />
        <p className="mt-12">
          <a className="button-outline" href={articlesPath}>
            All articles
          </a>
        </p>
      </div>
    </>
  )
}
