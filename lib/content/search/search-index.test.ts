import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toQuery } from './query'
import { buildIndex, loadIndex, type SearchEntry, search, storeIndex } from './search-index'
import { suggestSpelling } from './vocabulary'

const entry = (id: string, title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  title,
  description: '',
  topics: [],
  passages: [{ text }],
  ...more,
})

const index = buildIndex([
  entry('seals', 'Choosing a Seal Material', 'Rubber hardens. The bearing runs warm.'),
  entry('bearings', 'Why the Bearing Fails', 'A seal that leaks lets water in.', {
    passages: [
      { anchor: 'grease', title: 'What about grease?', question: 1, text: 'Too much of it is too much.' },
    ],
  }),
  entry('façades', 'Façades of the Theory', 'Marketing for manufacturers.', { topics: ['Trade shows'] }),
])

const find = (query: string) => search(index, toQuery(query).terms)
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
    const loaded = await loadIndex(JSON.parse(JSON.stringify(storeIndex(index))))
    for (const query of ['bearing', 'manuf', 'greese', 'the', 'rubber grease', 'nothing of it'])
      expect(search(loaded, toQuery(query).terms)).toEqual(find(query))
    expect(suggestSpelling('Greese', loaded.vocabulary)).toBe('grease')
  })

  it('takes any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (query) => {
        expect(find(query).hits.length).toBeLessThanOrEqual(3)
        expect(suggestSpelling(query, index.vocabulary)).not.toBe(query)
      }),
    )
  })
})

describe('a suggested spelling', () => {
  it.each([
    ['beering', 'bearing'],
    ['manufakchurer of Greese!', 'manufacturers of grease!'],
    ['bearing', undefined],
    ['the', undefined],
    ['xylophone', undefined],
    ['x', undefined],
  ])('for %s: %s', (query, suggestion) => expect(suggestSpelling(query, index.vocabulary)).toBe(suggestion))
})
