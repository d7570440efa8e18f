import { type SearchRequest, searchAddress } from '@/lib/addresses/search-address'
import { toSlug } from '@/lib/addresses/slug'
import type { DocumentSummary } from '@/lib/documents/document'
import { kindLabel } from './kinds'

/** A way to narrow a search down, or to widen it again where it is the current one. */
export type SearchFilter = { slug: string; label: string; count: number; href: string; isCurrent: boolean }

type Trait = { slug: string; label: string }

/** Topics that are offered; more would hide the results behind their filters. */
const mostTopics = 12

/** What a document is, as filters name it. */
export function kindOf(document: DocumentSummary): Trait {
  const label = kindLabel(document)
  return { label, slug: toSlug(label) }
}

/** What a document is about, as filters name it. */
export function topicsOf({ topics = [] }: DocumentSummary): Trait[] {
  return topics.map((label) => ({ label, slug: toSlug(label) || label }))
}

/**
 * The filters of some documents that were found, each with the number of results that it would leave beside the other
 * filter. The most frequent comes first; a filter that would leave nothing is offered only where it is the current one.
 */
export function toFilters(found: DocumentSummary[], asked: SearchRequest) {
  const ofKind = found.filter((document) => !asked.kind || kindOf(document).slug === asked.kind)
  const ofTopic = found.filter(
    (document) => !asked.topic || topicsOf(document).some(({ slug }) => slug === asked.topic),
  )
  const kinds = count(ofTopic.map((document) => [kindOf(document)])).map(({ trait, number }) => ({
    ...trait,
    count: number,
    isCurrent: trait.slug === asked.kind,
    href: searchAddress({ ...asked, kind: trait.slug === asked.kind ? undefined : trait.slug }),
  }))
  const topics = count(ofKind.map(topicsOf)).map(({ trait, number }) => ({
    ...trait,
    count: number,
    isCurrent: trait.slug === asked.topic,
    href: searchAddress({ ...asked, topic: trait.slug === asked.topic ? undefined : trait.slug }),
  }))
  return { kinds, topics: topics.filter(({ isCurrent }, at) => isCurrent || at < mostTopics) }
}

function count(traitsOfDocuments: Trait[][]): { trait: Trait; number: number }[] {
  const counts = new Map<string, { trait: Trait; number: number }>()
  for (const traits of traitsOfDocuments)
    for (const trait of new Map(traits.map((each) => [each.slug, each])).values())
      counts.set(trait.slug, { trait, number: (counts.get(trait.slug)?.number ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.number - a.number || (a.trait.label < b.trait.label ? -1 : 1))
}
