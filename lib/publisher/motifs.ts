import { chosenMotifs } from '@/artwork/chosen-motifs'
import { type MotifName, motifNames } from '@/artwork/motif-names'
import { createRandom } from '@/artwork/random'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { toSlug } from '@/lib/site/addresses/slug'

/** In how many neighbors before it in a list a motif does not come. */
export const motifDistance = 8
/** How much worse it is to break that rule in the whole library or in a collection than in the list of a topic. */
const weightOfLists = 1000

type Drawn = Pick<DocumentSummary, 'path' | 'slug' | 'collection' | 'topics' | 'private'>
/** A list as far as it has been gone through: the motifs before, the nearest first, and those that are chosen by hand after. */
type List = { weight: number; before: MotifName[]; after: (MotifName | undefined)[] }

/**
 * Gives each document the motif of its drawings. In the whole library and in each collection it is another than those of
 * the eight before; in the list of a topic it is as far as there are motifs. It depends on older documents alone, so that
 * what is published later changes nothing, and a document that is kept private takes no motif from others.
 *
 * @param newestFirst All documents, in the order in which lists show them.
 * @returns The same documents in the same order.
 */
export function giveMotifs<T extends Drawn>(newestFirst: T[]): (T & { motif: MotifName })[] {
  const oldestFirst = newestFirst.toReversed()
  const lists = new Map<string, List>()
  for (const document of oldestFirst)
    for (const { key, weight } of listsWith(document)) {
      const list = lists.get(key) ?? { weight, before: [], after: [] }
      lists.set(key, list)
      if (!document.private) list.after.push(chosenMotifs.get(document.slug))
    }
  return oldestFirst
    .map((document) => {
      const own = listsWith(document).flatMap(({ key }) => lists.get(key) ?? [])
      const motif = chosenMotifs.get(document.slug) ?? pickMotif(document.slug, own)
      if (!document.private) for (const list of own) goOn(list, motif)
      return { ...document, motif }
    })
    .toReversed()
}

/** The lists that show a document. */
function listsWith({ collection, topics = [] }: Drawn): { key: string; weight: number }[] {
  const slugs = [...new Set(topics.map(toSlug))]
  return [
    { key: '/', weight: weightOfLists },
    { key: `/${collection}`, weight: weightOfLists },
    ...slugs.map((slug) => ({ key: slug, weight: 1 })),
  ]
}

function goOn(list: List, motif: MotifName): void {
  list.after.shift()
  list.before.unshift(motif)
  list.before.length = Math.min(list.before.length, motifDistance)
}

/** The motif that breaks the rule least; among equals the slug decides. */
function pickMotif(slug: string, lists: List[]): MotifName {
  const harm = new Map<MotifName, number>()
  for (const { weight, before, after } of lists)
    for (const neighbors of [before, after])
      for (const [index, motif] of neighbors.slice(0, motifDistance).entries())
        if (motif) harm.set(motif, (harm.get(motif) ?? 0) + weight * (motifDistance - index))
  const [first, ...others] = createRandom(`motif/${slug}`).shuffle(motifNames)
  return others.reduce(
    (best, each) => ((harm.get(each) ?? 0) < (harm.get(best) ?? 0) ? each : best),
    first ?? 'gears',
  )
}
