import { toSlug } from '@/lib/site/addresses/slug'
import { toSingular } from '@/lib/site/language/singular'

/** A topic with the documents that name it, in the order in which they came. */
export type TopicGroup<T> = { slug: string; name: string; members: T[] }

/**
 * Gathers documents by topic. Topics that make the same slug are one, named as most documents write it and, among
 * equals, as the first in the alphabet does. A name of which no slug can be made is no topic.
 *
 * @param documents What has topics; a topic named twice by one document counts once.
 * @returns The topics with most documents first, among equals by name.
 */
export function groupByTopic<T extends { topics?: string[] | undefined }>(documents: T[]): TopicGroup<T>[] {
  const groups = new Map<string, { spellings: Map<string, number>; members: T[] }>()
  for (const document of documents)
    for (const [slug, name] of new Map(
      (document.topics ?? []).map((topic) => [toSlug(topic), topic] as const),
    )) {
      if (slug === '') continue
      const group = groups.get(slug) ?? { spellings: new Map<string, number>(), members: [] }
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1)
      group.members.push(document)
      groups.set(slug, group)
    }
  return [...groups]
    .map(([slug, { spellings, members }]) => ({ slug, name: commonest(spellings), members }))
    .sort((a, b) => b.members.length - a.members.length || compare(a.name, b.name))
}

/**
 * What two spellings of one topic have in common: neither case, plural, hyphens nor "and" counts.
 *
 * @returns A key for comparison only: "Trade shows", "trade show" and "Tradeshows" have the same.
 */
export function topicKin(name: string): string {
  return toSlug(name)
    .split('-')
    .filter((word) => word !== 'and')
    .map(toSingular)
    .join('')
}

function commonest(spellings: Map<string, number>): string {
  const [first] = [...spellings].sort(([a, times], [b, others]) => others - times || compare(a, b))
  return first?.[0] ?? ''
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
