import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { SearchEmptyState } from '@/components/search/search-empty-state'
import { SearchForm } from '@/components/search/search-form'
import { SearchOutcome } from '@/components/search/search-outcome'
import { toQuery } from '@/lib/content/search/query'
import { findAudience } from '@/lib/preview/access/visitor'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { insightsPath, searchPath } from '@/lib/site/addresses/paths'
import { toSearchRequest } from '@/lib/site/addresses/search-address'
import { findSearchEmptyState } from '@/lib/views/search-empty-state'
import { findSearchView } from '@/lib/views/search-view'

const description =
  'Search the articles, interviews, videos and podcasts of INDUSTRIAL for a word or a question.'

export async function generateMetadata({ searchParams }: PageProps<'/insights/search'>): Promise<Metadata> {
  const { text } = toQuery(toSearchRequest(await searchParams).query)
  const title = text ? `“${text}” in the insights` : 'Search the insights'
  const facts = { ...(await factsOfListing(title, description, searchPath)), noindex: true }
  return toMetadata(facts, await findAudience())
}

export default async function SearchPage({ searchParams }: PageProps<'/insights/search'>) {
  const audience = await findAudience()
  const search = await findSearchView(toSearchRequest(await searchParams), audience)
  return (
    <div className="page-width py-12 max-md:flex max-md:flex-col lg:py-16">
      <Breadcrumbs trail={[{ name: 'Insights', path: insightsPath }]} />
      <h1 className="mt-4 display-face text-headline md:mb-8">Search</h1>
      <SearchForm place="results" query={search.query} />
      {search.query && <SearchOutcome search={search} />}
      {search.total === 0 && <SearchEmptyState emptyState={await findSearchEmptyState(audience)} />}
    </div>
  )
}
