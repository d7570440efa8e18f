import 'server-only'
import { insightsPath, topicPath } from '@/lib/addresses/paths'
import { toSlug } from '@/lib/addresses/slug'
import type { DocumentSummary } from '@/lib/documents/document'
import { contentStamp, listPublished } from '@/lib/documents/library'
import { site } from '@/lib/site'
import { groupByTopic, type TopicGroup } from '@/lib/topics/topics'
import { furtherPagesOf, type ListingView, toListingPage } from './listing-view'

/** A topic as it is linked. */
export type TopicLink = { name: string; path: string; count: number }

/** @returns Every topic that a published document names, those with most documents first. */
export function listTopics(): TopicLink[] {
  return listGroups().map(toTopicLink)
}

/** @returns The topics of one document, in its author's order, each named as everywhere on the site. */
export function topicsOf({ topics = [] }: DocumentSummary): TopicLink[] {
  const groups = listGroups()
  return [...new Set(topics.map(toSlug))].flatMap((slug) =>
    groups.filter((group) => group.slug === slug).map(toTopicLink),
  )
}

/** @returns A page of a topic's listing; undefined when there are no documents for it. */
export async function findTopicListing(slug: string, page = 1): Promise<ListingView | undefined> {
  const topic = listGroups().find((group) => group.slug === slug)
  if (!topic) return undefined
  const { name, members } = topic
  return toListingPage(
    {
      label: 'Topic',
      heading: name,
      title: `Topic: ${name}`,
      description: `${name}: ${members.length === 1 ? 'one insight' : `${members.length} insights`} from ${site.brand}, the marketing agency for manufacturers, newest first.`,
      path: topicPath(slug),
      documents: members,
      trail: [{ name: 'Insights', path: insightsPath }],
    },
    page,
  )
}

/** @returns The route parameters of every topic. */
export function listTopicSteps(): { topic: string }[] {
  return listGroups().map(({ slug }) => ({ topic: slug }))
}

/** @returns The route parameters of every page of a topic's listing but the first. */
export function listFurtherTopicPages(): { topic: string; number: string }[] {
  return listGroups().flatMap(({ slug, members }) =>
    furtherPagesOf(members.length).map((number) => ({ topic: slug, number })),
  )
}

function toTopicLink({ slug, name, members }: { slug: string; name: string; members: unknown[] }): TopicLink {
  return { name, path: topicPath(slug), count: members.length }
}

let grouped: { key: string; groups: TopicGroup<DocumentSummary>[] } | undefined

/**
 * Grouping a large archive once for every page would take longer than rendering it. Within one state of the content
 * documents only ever come in, so that the same number of them is the same documents.
 */
function listGroups(): TopicGroup<DocumentSummary>[] {
  const documents = listPublished()
  const key = `${contentStamp}/${documents.length}`
  if (grouped?.key !== key) grouped = { key, groups: groupByTopic(documents) }
  return grouped.groups
}
