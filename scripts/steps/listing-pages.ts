import { collectionOf, collectionPath, insightsPath, listingPagePath, topicPath } from '@/lib/addresses/paths'
import { ownersToday } from '@/lib/dates/calendar-day'
import { isPublishedOn } from '@/lib/documents/publication'
import type { EditorialDocument } from '@/lib/editorial/document'
import { listAt } from '@/lib/intake/field-values'
import { groupByTopic } from '@/lib/topics/topics'
import { countPages } from '@/lib/views/pagination'

/**
 * @param documents The documents of the content, published or not.
 * @param now The instant for which is asked what is listed.
 * @returns Whether a page that is no document's stands at a path: the front, and each page of each listing.
 */
export function findListingPages(documents: EditorialDocument[], now: Date): (path: string) => boolean {
  const published = documents.filter((document) => isPublishedOn(document, ownersToday(now)))
  const topics = groupByTopic(published.map(({ fields }) => ({ topics: listAt(fields, 'topics') })))
  const sizes = new Map(topics.map(({ slug, members }) => [topicPath(slug), members.length]))
  for (const { file } of published) {
    const collection = collectionOf(file)
    const listing = collection && collectionPath(collection)
    if (listing) sizes.set(listing, (sizes.get(listing) ?? 0) + 1)
  }
  const pages = [...sizes].flatMap(([listing, size]) =>
    Array.from({ length: countPages(size) }, (_, index) => listingPagePath(listing, index + 1)),
  )
  const known = new Set([insightsPath, ...pages])
  return (path) => known.has(path.toLowerCase())
}
