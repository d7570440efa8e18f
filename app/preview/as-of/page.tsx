import type { Metadata } from 'next'
import { AsOfPage } from '@/components/preview/as-of-page'
import { findAudience, requireSignIn } from '@/lib/preview/access/visitor'
import { type FeedEntry, toAsOfView } from '@/lib/preview/dashboard/as-of-view'
import { type FeedItem, listFeedItems } from '@/lib/seo/feeds/feed-items'
import { toPreviewMetadata } from '@/lib/seo/metadata'
import { formatDay, ownersToday } from '@/lib/site/dates/calendar-day'

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
