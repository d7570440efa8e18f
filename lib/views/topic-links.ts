import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { insightsPath, topicsPath } from '@/lib/site/addresses/paths'
import { toSlug } from '@/lib/site/addresses/slug'
import type { Audience } from '@/lib/site/audience'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { site } from '@/lib/site/identity'
import { listingsFor, type TopicListing } from './listing-groups'
import type { Listing } from './listing-view'

/** A topic with more pieces is an archive from its first page on. */
const MAX_CARDS_OF_TOPIC = 24

/** A topic as it is linked. */
export type TopicLink = { name: string; path: string; count: number }

/** @returns Every topic that a document of an audience names, those with most documents first. */
export function listTopics(audience: Audience): TopicLink[] {
  return listingsFor(audience).topics.map(toLink)
}

/** A topic in the index of all topics, with its newest document. */
export type IndexedTopic = TopicLink & { newest: { title: string; day: string; date: string } | undefined }

/** @returns Every topic that a document of an audience names, in alphabetical order. */
export function listIndexedTopics(audience: Audience): IndexedTopic[] {
  const byName = new Intl.Collator(site.language, { numeric: true })
  return listingsFor(audience)
    .topics.map((topic) => ({ ...toLink(topic), newest: topic.documents.map(toNewest)[0] }))
    .sort((a, b) => byName.compare(a.name, b.name))
}

function toNewest({ title, date }: DocumentSummary) {
  return { title, day: date, date: formatDay(date) }
}

/** @returns The topics of one document, in its author's order, each named as everywhere on the site. */
export function topicsOf({ topics = [] }: DocumentSummary, audience: Audience): TopicLink[] {
  const { topicsBySlug } = listingsFor(audience)
  return [...new Set(topics.map(toSlug))].flatMap((slug) => topicsBySlug.get(slug) ?? []).map(toLink)
}

/** What the listing of a topic says of itself. */
export function toTopicListing({ name, path, documents }: TopicListing): Listing {
  const insights = documents.length === 1 ? 'one insight' : `${documents.length} insights`
  return {
    label: 'Topic',
    heading: name,
    title: `Topic: ${name}`,
    description: `${name}: ${insights} from ${site.brand}, the marketing agency for manufacturers, newest first.`,
    path,
    trail: [
      { name: 'Insights', path: insightsPath },
      { name: 'Topics', path: topicsPath },
    ],
    documents,
    opensAsRegister: documents.length > MAX_CARDS_OF_TOPIC,
  }
}

function toLink({ name, path, documents }: TopicListing): TopicLink {
  return { name, path, count: documents.length }
}
