import type { DocumentSummary } from '@/lib/content/documents/document'
import { type SearchRequest, searchAddress } from '@/lib/site/addresses/search-address'
import { toSlug } from '@/lib/site/addresses/slug'
import { kindLabel } from './kinds'

/** A link that narrows a search down or, for the current filter, widens it again. */
export type SearchFilter = { slug: string; label: string; count: number; href: string; isCurrent: boolean }

type Trait = { slug: string; label: string }

/** Labels are few and asked for with each document that was found; making a slug takes a while. */
const traits = new Map<string, Trait>()

/** Topics that are offered; more would hide the results behind their filters. */
const MAX_TOPICS = 12

/** What a document is, as filters name it. */
function kindOf(document: DocumentSummary): Trait {
  return traitOf(kindLabel(document))
}

/** What a document is about, as filters name it. */
export function topicsOf({ topics = [] }: DocumentSummary): Trait[] {
  return topics.map(traitOf)
}

/** Whether a document stays when results are limited to a kind and a topic, by their slugs; without one, all do. */
export function isWithin(
  document: DocumentSummary,
  { kind, topic }: Pick<SearchRequest, 'kind' | 'topic'>,
): boolean {
  const isOfKind = !kind || kindOf(document).slug === kind
  return isOfKind && (!topic || topicsOf(document).some(({ slug }) => slug === topic))
}

/**
 * The filters of the documents that were found: each with the number of results that it leaves beside the other filter,
 * the most frequent first.
 *
 * @param asked The search that they belong to, at its first page.
 */
export function toFilters(found: DocumentSummary[], asked: SearchRequest) {
  const ofTopic = found.filter((document) => isWithin(document, { topic: asked.topic }))
  const ofKind = found.filter((document) => isWithin(document, { kind: asked.kind }))
  const kinds = count(ofTopic.map((document) => [kindOf(document)]))
  const topics = count(ofKind.map(topicsOf)).filter(({ slug }, at) => slug === asked.topic || at < MAX_TOPICS)
  return {
    kinds: kinds.map((each) => toFilter(each, each.slug === asked.kind, (kind) => ({ ...asked, kind }))),
    topics: topics.map((each) => toFilter(each, each.slug === asked.topic, (topic) => ({ ...asked, topic }))),
  }
}

type Counted = Trait & { count: number }

/** The current filter leads back to the search without it. */
function toFilter(
  trait: Counted,
  isCurrent: boolean,
  askFor: (slug: string | undefined) => SearchRequest,
): SearchFilter {
  return { ...trait, isCurrent, href: searchAddress(askFor(isCurrent ? undefined : trait.slug)) }
}

function count(traitsOfDocuments: Trait[][]): Counted[] {
  const counts = new Map<string, Counted>()
  for (const traits of traitsOfDocuments)
    for (const [slug, trait] of new Map(traits.map((each) => [each.slug, each])))
      counts.set(slug, { ...trait, count: (counts.get(slug)?.count ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

function traitOf(label: string): Trait {
  const trait = traits.get(label) ?? { label, slug: toSlug(label) || label }
  traits.set(label, trait)
  return trait
}
