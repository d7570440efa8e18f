import type { Metadata } from 'next'
import { JsonLdScript } from 'next-seo'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { CardGrid } from '@/components/listing/card-grid'
import { articlesPath, insightsPath } from '@/lib/addresses/paths'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import { listCards } from '@/lib/views/listing-view'
import { trailToArticles } from '@/lib/views/trails'

const description =
  'Every article of INDUSTRIAL, newest first: sales and marketing, websites, search, trade shows and measurement for manufacturers.'

export async function generateMetadata(): Promise<Metadata> {
  return toMetadata(await factsOfListing('Articles for industrial marketers', description, articlesPath))
}

export default async function ArticlesPage() {
  return (
    <div className="page-width py-12 lg:py-16">
      <JsonLdScript data={toListingGraph(trailToArticles)} scriptKey="structured-data" />
      <Breadcrumbs trail={[{ name: 'Insights', path: insightsPath }]} />
      <h1 className="mt-4 mb-10 display-face text-headline">Articles</h1>
      <CardGrid cards={await listCards()} />
    </div>
  )
}
