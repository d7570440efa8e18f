import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toQuery } from './query'
import { search, suggestQuery } from './query-index'
import { addEntries, emptyIndex, narrow, removeEntries, type SearchEntry } from './search-index'
import { loadIndex, storeIndex } from './stored-index'

const entry = (id: string, title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  source: text,
  title,
  pageTitle: '',
  description: '',
  topics: [],
  passages: [{ text }],
  ...more,
})

async function buildIndex(entries: SearchEntry[]) {
  const index = emptyIndex()
  await addEntries(index, entries)
  return index
}

const index = await buildIndex([
  entry('seals', 'Choosing a Seal Material', 'Rubber hardens. The bearing runs warm.', {
    pageTitle: 'Seal Materials: SEO and CTA',
  }),
  entry('bearings', 'Why the Bearing Fails', 'A seal that leaks lets water in.', {
    passages: [
      { anchor: 'grease', title: 'What about grease?', question: 1, text: 'Too much of it is too much.' },
    ],
  }),
  entry('façades', 'Façades of the Theory', 'Marketing for manufacturers.', {
    topics: ['Trade shows', 'RFQ (request for quote)'],
  }),
])

const find = (query: string) => search(index, toQuery(query))
const ids = (query: string) => find(query).hits.map(({ id }) => id)

describe('search', () => {
  it('puts a word of the title before one of the text', () => {
    expect(ids('bearing')).toEqual(['bearings', 'seals'])
  })

  it.each([
    ['by the beginning of a word', 'manuf', 'façades'],
    ['in spite of a typo', 'greese', 'bearings'],
    ['in spite of two in a long word', 'manefactorers', 'façades'],
    ['in the plural', 'greases', 'bearings'],
    ['without its accents', 'facade', 'façades'],
    ['in a question', 'grease', 'bearings'],
    ['as a topic', 'trade show', 'façades'],
    ['with two letters in the wrong order', 'sael', 'seals'],
    ['with its first letters in the wrong order', 'gerase', 'bearings'],
    ['with its plural in the wrong order', 'rubbesr', 'seals'],
    ['as an abbreviation in a topic', 'RFQ', 'façades'],
    ['as abbreviations in a topic', 'rfqs', 'façades'],
    ['as an abbreviation in the title for search engines', 'seo', 'seals'],
    ['as another one there', 'CTAs', 'seals'],
  ])('finds a word %s', (_, query, id) => expect(ids(query)).toEqual([id]))

  it('asks for all words first, and for some of them where no document holds all', () => {
    expect(find('rubber bearing')).toMatchObject({ holdAll: true, hits: [{ id: 'seals' }] })
    const some = find('rubber grease')
    expect(some.holdAll).toBe(false)
    expect(some.hits.map(({ id }) => id).sort()).toEqual(['bearings', 'seals'])
  })

  it('looks for a stop word in titles and headings, and not for words that begin with it', () => {
    expect(ids('the').sort()).toEqual(['bearings', 'façades'])
    expect(ids('theor')).toEqual(['façades'])
  })

  it('takes the words of a long query as they are', () => {
    expect(find('rubber bearing warm seal choosing material manuf').hits.map(({ id }) => id)).not.toContain(
      'façades',
    )
    expect(find('rubber bearing warm seal choosing material').hits.map(({ id }) => id)).toEqual(['seals'])
  })

  it('names the terms of the document that were found', () => {
    expect(find('manuf').hits[0]?.found).toEqual(['manufacturer'])
  })

  it('finds the same when it was stored and loaded', async () => {
    const loaded = await loadIndex([...storeIndex(index)])
    for (const query of ['bearing', 'manuf', 'greese', 'the', 'rubber grease', 'nothing of it'])
      expect(search(loaded, toQuery(query))).toEqual(find(query))
    expect(suggestQuery(loaded, 'Greese')).toBe('grease')
  })

  it('takes any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (query) => {
        expect(find(query).hits.length).toBeLessThanOrEqual(3)
        expect(suggestQuery(index, query)).not.toBe(query)
      }),
    )
  })
})

const word = fc.stringMatching(/^[a-zé]{4,12}$/)
const words = (max: number) =>
  fc
    .array(fc.stringMatching(/^[ab]{1,3}[cd]{0,3}s?$/), { minLength: 1, maxLength: max })
    .map((all) => all.join(' '))

describe('letters in the wrong order', () => {
  it('are forgiven anywhere in a word of four letters or more', async () => {
    await fc.assert(
      fc.asyncProperty(word, fc.nat(), async (written, place) => {
        const at = place % (written.length - 1)
        const letters = [...written]
        const swapped = [
          ...letters.slice(0, at),
          letters[at + 1],
          letters[at],
          ...letters.slice(at + 2),
        ].join('')
        const own = await buildIndex([entry('it', written, 'Rubber hardens.')])
        expect(search(own, toQuery(swapped)).hits.map(({ id }) => id)).toEqual(['it'])
      }),
    )
  })

  it('are not forgiven in shorter words, nor in words that are found as they are', async () => {
    const own = await buildIndex([entry('who', 'Who', 'form'), entry('from', 'Fromage', 'gin')])
    expect(search(own, toQuery('gni')).hits).toEqual([])
    expect(search(own, toQuery('form')).hits.map(({ id }) => id)).toEqual(['who'])
  })
})

describe('an index that is narrowed to some documents', () => {
  const entries = fc.array(
    fc.record({ title: words(2), topic: words(1), text: words(6), isOpen: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  )

  it('finds, counts and suggests what an index of these alone does', async () => {
    await fc.assert(
      fc.asyncProperty(entries, words(3), async (drawn, text) => {
        const all = drawn.map(({ title, topic, text, isOpen }, at) => ({
          isOpen,
          entry: entry(String(at), title, text, { topics: [topic] }),
        }))
        const open = all.filter(({ isOpen }) => isOpen).map(({ entry }) => entry)
        const ids = new Set(open.map(({ id }) => id))
        const narrowed = narrow(await buildIndex(all.map(({ entry }) => entry)), (id) => ids.has(id))
        const alone = await buildIndex(open)
        const [found, expected] = [narrowed, alone].map((each) => search(each, toQuery(text)))
        const byId = ({ id: a }: { id: string }, { id: b }: { id: string }) => a.localeCompare(b)
        expect(found?.holdAll).toBe(expected?.holdAll)
        expect(found?.hits.map(({ id, found }) => ({ id, found: found.sort() })).sort(byId)).toEqual(
          expected?.hits.map(({ id, found }) => ({ id, found: found.sort() })).sort(byId),
        )
        expect(toQuery(suggestQuery(narrowed, text) ?? '').terms).toEqual(
          toQuery(suggestQuery(alone, text) ?? '').terms,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('suggests no other word for how a hidden document writes it', async () => {
    const entries = [entry('hidden', 'Bore', ''), entry('open', 'Bores', ''), entry('other', 'Borel', '')]
    const narrowed = narrow(await buildIndex(entries), (id) => id !== 'hidden')
    const alone = await buildIndex(entries.slice(1))
    const terms = [narrowed, alone].map((each) => toQuery(suggestQuery(each, 'bored') ?? '').terms)
    expect(terms[0]).toEqual(terms[1])
  })
})

describe('an index from which documents have been taken', () => {
  const drawn = fc.array(
    fc.record({
      title: words(2),
      topic: words(1),
      text: words(6),
      isGoing: fc.boolean(),
      isKnown: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('finds, ranks and suggests what an index without them does, and holds no word of theirs', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, words(3), async (all, text) => {
        const entries = all.map(({ title, topic, text }, at) =>
          entry(String(at), title, text, { topics: [topic] }),
        )
        const byId = new Map(entries.map((each) => [each.id, each]))
        const going = entries.filter((_, at) => all[at]?.isGoing)
        const staying = entries.filter((_, at) => !all[at]?.isGoing)
        const left = await buildIndex(entries)
        const gone = going.map((each) => (all[Number(each.id)]?.isKnown ? each : { id: each.id }))
        await removeEntries(left, gone, (id) => byId.get(id) ?? entry(id, '', ''))
        const alone = await buildIndex(staying)
        expect([...left.vocabulary.keys()].sort()).toEqual([...alone.vocabulary.keys()].sort())
        const kept = staying.map((each) => `${each.title} ${each.topics} ${each.passages[0]?.text}`).join(' ')
        for (const written of left.vocabulary.values()) expect(kept.split(' ')).toContain(written)
        expect([left.texts.documentCount, left.texts.termCount]).toEqual([
          alone.texts.documentCount,
          alone.texts.termCount,
        ])
        const [found, expected] = [left, alone].map((each) =>
          each.texts.search(text).map(({ id, score }) => ({ id, score: score.toFixed(6) })),
        )
        const inOrder = (hits: typeof found = []) => hits.map((hit) => JSON.stringify(hit)).sort()
        expect(inOrder(found)).toEqual(inOrder(expected))
        expect(search(left, toQuery(text)).holdAll).toBe(search(alone, toQuery(text)).holdAll)
        expect(toQuery(suggestQuery(left, text) ?? '').terms).toEqual(
          toQuery(suggestQuery(alone, text) ?? '').terms,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('gives them back when they are added again', async () => {
    const entries = [entry('a', 'Bores', 'Rubber hardens.'), entry('b', 'Bore', '')]
    const own = await buildIndex(entries)
    await removeEntries(own, entries.slice(0, 1), () => entry('b', 'Bore', ''))
    expect([search(own, toQuery('rubber')).hits, own.vocabulary.get('bore')]).toEqual([[], 'bore'])
    await addEntries(own, entries.slice(0, 1))
    expect(search(own, toQuery('rubber')).hits.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('a suggested spelling', () => {
  it.each([
    ['beering', 'bearing'],
    ['sael', 'seal'],
    ['berangi', undefined],
    ['manufakchurer of Greese!', 'manufacturers of grease!'],
    ['bearing', undefined],
    ['the', undefined],
    ['xylophone', undefined],
    ['x', undefined],
  ])('for %s: %s', (query, suggestion) => expect(suggestQuery(index, query)).toBe(suggestion))
})
