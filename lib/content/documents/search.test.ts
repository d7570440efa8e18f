import { describe, expect, it, vi } from 'vitest'
import { toQuery } from '@/lib/content/search/query'
import { search, suggestQuery } from '@/lib/content/search/query-index'
import { type Audience, everybody, marketers } from '@/lib/site/audience'
import { findSearchIndex } from './search'

const { clock, documents, indexed, visibleTo } = vi.hoisted(() => {
  const clock = { today: '2026-01-01' }
  const documents = [
    { path: '/published/', source: '', title: 'Seals', date: '2020-01-01', private: false },
    { path: '/scheduled/', source: '', title: 'Sealants', date: '2030-01-01', private: false },
    { path: '/draft/', source: '', title: 'Bearings', date: '2020-01-01', private: true },
    {
      path: '/leaving/',
      source: '',
      title: 'Ratchets',
      date: '2020-01-01',
      goes: '2029-01-01',
      private: false,
    },
  ]
  const visibleTo = (audience: { kind: string; at?: Date }) => {
    if (audience.kind === 'preview') return documents
    const day = (audience.at ?? new Date(clock.today)).toISOString().slice(0, 10)
    return documents.filter((each) => !each.private && each.date <= day && (each.goes ?? '9999') > day)
  }
  return { clock, documents, visibleTo, indexed: vi.fn() }
})
vi.mock('server-only', () => ({}))
vi.mock('@/lib/content/releases/release', () => ({
  releasesDir: 'nowhere',
  searchFiles: { public: 'a', all: 'b' },
}))
vi.mock('./library', () => ({
  listVisible: visibleTo,
  listServed: visibleTo,
  mapVisible: (audience: Audience) => new Map(visibleTo(audience).map((each) => [each.path, each])),
}))
const entryOf = ({ path: id, source, title }: { path: string; source: string; title: string }) => ({
  ...{ id, source, title },
  ...{ pageTitle: '', description: '', topics: [], passages: [] },
})
vi.mock('./search-entries', () => ({
  *toSearchEntries(list: typeof documents) {
    indexed(list.map(({ path }) => path))
    for (const each of list) yield entryOf(each)
  },
  readSearchEntry: ({ path, source }: { path: string; source: string }) => {
    const found = documents.find((each) => each.path === path && each.source === source)
    if (!found) throw new Error('It is not stored any more.')
    return entryOf(found)
  },
}))

const rehearsed = (day: string): Audience => ({ kind: 'as-of', at: new Date(day) })

async function find(query: string, audience: Audience): Promise<string[]> {
  return search(await findSearchIndex(audience), toQuery(query)).hits.map(({ id }) => id)
}

describe('the indexes of search', () => {
  it('are two, however many days are rehearsed, and the public’s holds what is public alone', async () => {
    await Promise.all([everybody, everybody, marketers].map(findSearchIndex))
    for (let day = 1; day <= 28; day++)
      await findSearchIndex(rehearsed(`2027-02-${String(day).padStart(2, '0')}`))
    // Which of the two is made first is left open.
    const made = indexed.mock.calls.map(([paths]) => paths).sort((a, b) => a.length - b.length)
    expect(made).toEqual([['/published/', '/leaving/'], documents.map(({ path }) => path)])
    expect((await findSearchIndex(everybody)).vocabulary.size).toBe(2)
  })

  it.each<[string, Audience, string[]]>([
    ['everybody', everybody, ['/published/']],
    ['a marketer who rehearses a day before', rehearsed('2029-12-31'), ['/published/']],
    ['a marketer who rehearses the day', rehearsed('2030-01-01'), ['/published/', '/scheduled/']],
    ['a marketer', marketers, ['/published/', '/scheduled/']],
  ])('show %s what that day shows', async (_, audience, paths) => {
    expect(await find('seal', audience)).toEqual(paths)
  })

  it('suggest to a marketer who rehearses a day no word that only comes later', async () => {
    const suggested = async (query: string, audience: Audience) =>
      suggestQuery(await findSearchIndex(audience), query)
    expect(await suggested('saelants', rehearsed('2030-01-01'))).toBe('sealants')
    expect(await suggested('saelants', rehearsed('2029-12-31'))).toBeUndefined()
    expect(await suggested('baerings', marketers)).toBe('bearings')
    expect(await suggested('baerings', rehearsed('2030-01-01'))).toBeUndefined()
  })

  it('add what appears and forget what is taken back, whichever way the clock goes', async () => {
    expect(await find('ratchet', everybody)).toEqual(['/leaving/'])
    clock.today = '2030-01-01'
    expect(await find('ratchet', everybody)).toEqual([])
    expect(suggestQuery(await findSearchIndex(everybody), 'rachets')).toBeUndefined()
    expect(await find('sealants', everybody)).toEqual(['/scheduled/'])
    expect((await findSearchIndex(everybody)).texts.documentCount).toBe(2)
    expect(await find('ratchet', marketers)).toEqual(['/leaving/'])
    expect(await find('ratchet', rehearsed('2028-12-31'))).toEqual(['/leaving/'])
    clock.today = '2026-01-01'
    expect(await find('ratchet', everybody)).toEqual(['/leaving/'])
    expect(await find('sealants', everybody)).toEqual([])
  })

  it('follow an edit: what has left a text is not found any more, what has come is', async () => {
    const before = [...documents]
    const gaskets = {
      path: '/published/',
      source: 'edited',
      title: 'Gaskets',
      date: '2020-01-01',
      private: false,
    }
    try {
      documents.splice(0, 1, gaskets)
      expect(await find('seal', everybody)).toEqual([])
      expect(await find('gasket', everybody)).toEqual(['/published/'])
      documents.splice(0, documents.length)
      expect(await find('gasket', everybody)).toEqual([])
      expect(suggestQuery(await findSearchIndex(everybody), 'gaskts')).toBeUndefined()
      documents.push(...before)
      expect(await find('seal', everybody)).toEqual(['/published/'])
    } finally {
      documents.splice(0, documents.length, ...before)
    }
  })
})
