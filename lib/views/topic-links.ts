import 'server-only'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { groupByTopic, type TopicGroup } from '@/lib/content/topics'
import { insightsPath, topicPath, topicsPath } from '@/lib/site/addresses/paths'
import { toSlug } from '@/lib/site/addresses/slug'
import type { Audience } from '@/lib/site/audience'
import { formatDay } from '@/lib/site/dates/calendar-day'
import { site } from '@/lib/site/identity'
import type { Listing } from './listing-view'

/** A topic as it is linked. */
export type TopicLink = { name: string; path: string; count: number }

type Group = TopicGroup<DocumentSummary>

/** @returns Every topic that a document of an audience names, those with most documents first. */
export function listTopics(audience: Audience): TopicLink[] {
  return groupsOf(listVisible(audience)).groups.map(toLink)
}

/** A topic in the index of all topics, with its newest document. */
export type IndexedTopic = TopicLink & { newest: { title: string; day: string; date: string } | undefined }

/** @returns Every topic that a document of an audience names, in alphabetical order. */
export function listIndexedTopics(audience: Audience): IndexedTopic[] {
  const byName = new Intl.Collator(site.language, { numeric: true })
  return groupsOf(listVisible(audience))
    .groups.map((group) => ({ ...toLink(group), newest: group.members.map(toNewest)[0] }))
    .sort((a, b) => byName.compare(a.name, b.name))
}

function toNewest({ title, date }: DocumentSummary) {
  return { title, day: date, date: formatDay(date) }
}

/** @returns The topics of one document, in its author's order, each named as everywhere on the site. */
export function topicsOf({ topics = [] }: DocumentSummary, audience: Audience): TopicLink[] {
  const { bySlug } = groupsOf(listVisible(audience))
  return [...new Set(topics.map(toSlug))].flatMap((slug) => bySlug.get(slug) ?? []).map(toLink)
}

/** @returns The listing of every topic. */
export function listTopicListings(audience: Audience): Listing[] {
  return groupsOf(listVisible(audience)).groups.map(({ slug, name, members }) => ({
    label: 'Topic',
    heading: name,
    title: `Topic: ${name}`,
    description: `${name}: ${members.length === 1 ? 'one insight' : `${members.length} insights`} from ${site.brand}, the marketing agency for manufacturers, newest first.`,
    path: topicPath(slug),
    trail: [
      { name: 'Insights', path: insightsPath },
      { name: 'Topics', path: topicsPath },
    ],
    documents: members,
  }))
}

function toLink({ slug, name, members }: Group): TopicLink {
  return { name, path: topicPath(slug), count: members.length }
}

/** Grouping a large archive once for every page would take longer than rendering it. */
const groupsOf = oncePerList((documents) => {
  const groups = groupByTopic(documents)
  return { groups, bySlug: new Map(groups.map((group) => [group.slug, group])) }
})
