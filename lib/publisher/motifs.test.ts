import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenMotifs } from '@/artwork/chosen-motifs'
import { collections } from '@/lib/site/collections'
import { giveMotifs, motifDistance } from './motifs'

const topics = ['Trade shows', 'Content', 'Websites', 'Sales']

const library = fc
  .array(
    fc.record({
      collection: fc.constantFrom(...collections),
      topics: fc.subarray(topics, { maxLength: 2 }),
      private: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 120 },
  )
  .map((documents) =>
    documents.map((document, index) => ({
      ...document,
      path: `/insights/${index}/`,
      slug: `piece-${documents.length - index}`,
    })),
  )

/** How near the nearest two of one motif are in a list. */
function nearest(list: { motif: string }[]): number {
  const distances = list.map(({ motif }, index) => {
    const next = list.findIndex((other, place) => place > index && other.motif === motif)
    return next === -1 ? Number.POSITIVE_INFINITY : next - index
  })
  return Math.min(Number.POSITIVE_INFINITY, ...distances)
}

describe('giveMotifs', () => {
  it('repeats no motif within eight neighbors, in the library and in each collection', () => {
    fc.assert(
      fc.property(library, (documents) => {
        const shown = giveMotifs(documents).filter((document) => !document.private)
        expect(nearest(shown)).toBeGreaterThan(motifDistance)
        for (const collection of collections)
          expect(nearest(shown.filter((document) => document.collection === collection))).toBeGreaterThan(
            motifDistance,
          )
      }),
    )
  })

  it('changes no drawing when something newer or something private is added', () => {
    fc.assert(
      fc.property(library, library, fc.nat(), (older, newer, seed) => {
        const added = newer.map((document, index) => ({ ...document, slug: `new-${index}-${seed}` }))
        const before = giveMotifs(older)
        expect(giveMotifs([...added, ...older]).slice(added.length)).toEqual(before)
        const drafts = added.map((document) => ({ ...document, private: true }))
        const among = older.flatMap((document, index) => [...drafts.slice(index, index + 1), document])
        expect(giveMotifs(among).filter(({ slug }) => !slug.startsWith('new-'))).toEqual(before)
      }),
    )
  })

  it('gives a draft the motif that it has once it is public', () => {
    fc.assert(
      fc.property(library, fc.nat(), (documents, at) => {
        const draft = { collection: 'articles' as const, path: '/draft/', slug: 'a-draft', private: true }
        const place = documents.length === 0 ? 0 : at % documents.length
        const motifOf = (isPrivate: boolean) =>
          giveMotifs(documents.toSpliced(place, 0, { ...draft, topics: [], private: isPrivate })).at(place)
            ?.motif
        expect(motifOf(false)).toBe(motifOf(true))
      }),
    )
  })

  it('keeps what is chosen by hand, and keeps others away from it on both sides', () => {
    const chosen = [...chosenMotifs.keys()].slice(0, 6)
    const documents = Array.from({ length: 60 }, (_, index) => ({
      collection: 'articles' as const,
      topics: [],
      path: `/${index}/`,
      slug: index % 9 === 4 ? (chosen[(index - 4) / 9] ?? `a-${index}`) : `a-${index}`,
      private: false,
    }))
    const given = giveMotifs(documents)
    for (const { slug, motif } of given) expect(motif).toBe(chosenMotifs.get(slug) ?? motif)
    expect(nearest(given)).toBeGreaterThan(motifDistance)
  })

  it('keeps a topic apart too, as long as there are motifs', () => {
    const documents = Array.from({ length: 100 }, (_, index) => ({
      collection: 'articles' as const,
      topics: [topics[index % 3] ?? ''],
      path: `/${index}/`,
      slug: `piece-${index}`,
      private: false,
    }))
    for (const topic of topics.slice(0, 3))
      expect(nearest(giveMotifs(documents).filter(({ topics: [own] }) => own === topic))).toBeGreaterThan(5)
  })
})
