import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSlug } from '@/lib/site/addresses/slug'
import { groupByTopic, topicKin } from './topics'

describe('topics', () => {
  it('that make the same slug are one, named as most write it', () => {
    const documents = [
      { id: 1, topics: ['trade shows'] },
      { id: 2, topics: ['Trade shows', 'Search'] },
      { id: 3, topics: ['Trade shows'] },
      { id: 4 },
    ]
    expect(groupByTopic(documents)).toEqual([
      { slug: 'trade-shows', name: 'Trade shows', members: documents.slice(0, 3) },
      { slug: 'search', name: 'Search', members: [documents[1]] },
    ])
  })

  it('count a document once, however often it names one', () => {
    const [topic, ...others] = groupByTopic([{ topics: ['Search', 'search', ' SEARCH '] }])
    expect(topic?.members).toHaveLength(1)
    expect(others).toEqual([])
  })

  it('of which no address can be made are none', () => {
    expect(groupByTopic([{ topics: ['!?', '–'] }])).toEqual([])
  })

  it('come out the same in any order of the documents', () => {
    const names = fc.constantFrom('Search', 'search', 'Trade shows', 'Content', 'CONTENT', 'Websites')
    const documents = fc.array(fc.record({ topics: fc.array(names) }))
    fc.assert(
      fc.property(documents, (list) => {
        const summary = (each: typeof list) =>
          groupByTopic(each).map(({ slug, name, members }) => [slug, name, members.length])
        expect(summary(list.toReversed().map(({ topics }) => ({ topics })))).toEqual(summary(list))
        for (const { slug, name } of groupByTopic(list)) expect(toSlug(name)).toBe(slug)
      }),
    )
  })

  it.each([
    ['Trade shows', 'trade show'],
    ['Trade shows', 'Tradeshows'],
    ['Sales and marketing', 'Sales & Marketing'],
    ['Case studies', 'Case study'],
    ['Branches', 'branch'],
    ['E-mail', 'Email'],
  ])('%s and %s are kin', (one, other) => {
    expect(topicKin(one)).toBe(topicKin(other))
  })

  it.each([
    ['Search', 'Research'],
    ['Content', 'Contracts'],
    ['Bus', 'Buses of data'],
    ['Milling', 'Filling'],
  ])('%s and %s are not', (one, other) => {
    expect(topicKin(one)).not.toBe(topicKin(other))
  })
})
