import 'server-only'
import { insightsPath, topicPath } from '@/lib/addresses/paths'
import { toSlug } from '@/lib/addresses/slug'
import type { DocumentSummary } from '@/lib/documents/document'
import { contentStamp, listPublished } from '@/lib/documents/library'
import { site } from '@/lib/site'
import { groupByTopic, type TopicGroup } from '@/lib/topics/topics'
import type { Listing } from './listing-view'

/** A topic as it is linked. */
export type TopicLink = { name: string; path: string; count: number }

type Group = TopicGroup<DocumentSummary>

/** @returns Every topic that a published document names, those with most documents first. */
export function listTopics(): TopicLink[] {
  return listGroups().map(toLink)
}

/** @returns The topics of one document, in its author's order, each named as everywhere on the site. */
export function topicsOf({ topics = [] }: DocumentSummary): TopicLink[] {
  const groups = listGroups()
  return [...new Set(topics.map(toSlug))].flatMap((slug) =>
    groups.filter((group) => group.slug === slug).map(toLink),
  )
}

/** @returns The listing of every topic. */
export function listTopicListings(): Listing[] {
  return listGroups().map(({ slug, name, members }) => ({
    label: 'Topic',
    heading: name,
    title: `Topic: ${name}`,
    description: `${name}: ${members.length === 1 ? 'one insight' : `${members.length} insights`} from ${site.brand}, the marketing agency for manufacturers, newest first.`,
    path: topicPath(slug),
    trail: [{ name: 'Insights', path: insightsPath }],
    documents: members,
  }))
}

function toLink({ slug, name, members }: Group): TopicLink {
  return { name, path: topicPath(slug), count: members.length }
}

let grouped: { key: string; groups: Group[] } | undefined

/**
 * Grouping a large archive once for every page would take longer than rendering it. Within one state of the content
 * documents only ever come in, so that the same number of them is the same documents.
 */
function listGroups(): Group[] {
  const documents = listPublished()
  const key = `${contentStamp}/${documents.length}`
  if (grouped?.key !== key) grouped = { key, groups: groupByTopic(documents) }
  return grouped.groups
}
