import type { Metadata } from 'next'
import { AsOfPage } from '@/components/preview/as-of-page'
import { formatDay, ownersToday } from '@/lib/dates/calendar-day'
import { findAudience, requireSignIn } from '@/lib/preview/visitor'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { type FeedItem, listFeedItems } from '@/lib/surfaces/feed-items'
import { type FeedEntry, toAsOfView } from '@/lib/views/preview/as-of-view'

export const metadata: Metadata = toPreviewMetadata('The site on another day')

export default async function AsOf({ searchParams }: PageProps<'/preview/as-of'>) {
  await requireSignIn()
  const audience = await findAudience()
  const { problem } = await searchParams
  return (
    <AsOfPage
      view={toAsOfView(audience)}
      feed={audience.kind === 'as-of' ? (await listFeedItems(audience)).map(toEntry) : undefined}
      hasProblem={problem !== undefined}
    />
  )
}

function toEntry({ id, title, summary, published }: FeedItem): FeedEntry {
  return { id, title, summary, date: formatDay(ownersToday(published)) }
}
