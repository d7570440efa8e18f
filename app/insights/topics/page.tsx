import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TopicsPage } from '@/components/listing/topics-page'
import { StructuredData } from '@/components/structured-data'
import { findAudience } from '@/lib/preview/access/visitor'
import { factsOfListing, toMetadata } from '@/lib/seo/metadata'
import { toListingGraph } from '@/lib/seo/structured-data'
import { insightsPath, topicsPath } from '@/lib/site/addresses/paths'
import { listIndexedTopics } from '@/lib/views/topic-links'

const description =
  'Every topic that INDUSTRIAL writes and talks about, from A to Z: sales, websites, search, trade shows and more for manufacturers.'
const trail = [{ name: 'Insights', path: insightsPath }]

export async function generateMetadata(): Promise<Metadata> {
  return toMetadata(
    await factsOfListing('Topics for industrial marketers', description, topicsPath),
    await findAudience(),
  )
}

/** The index of all topics; without topics there is no such page. */
export default async function Topics() {
  const audience = await findAudience()
  const topics = listIndexedTopics(audience)
  if (topics.length === 0) notFound()
  const graph = toListingGraph([...trail, { name: 'Topics', path: topicsPath }])
  return (
    <>
      {audience.kind === 'public' && <StructuredData graph={graph} />}
      <TopicsPage topics={topics} trail={trail} />
    </>
  )
}
