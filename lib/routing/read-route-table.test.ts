import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const document = (fields: Record<string, unknown>) => ({ document: { fields }, isKeptBack: false })
const files = [
  {
    file: 'articles/a.md',
    path: '/insights/articles/a/',
    ...document({ date: '2026-01-01', topics: ['Seals'] }),
  },
  {
    file: 'articles/b.md',
    path: '/insights/articles/b/',
    ...document({ date: '2026-03-01', topics: ['Gears'] }),
  },
  {
    file: 'articles/c.md',
    path: '/insights/articles/c/',
    ...document({
      date: '2026-03-02',
      appears_at: '2026-03-02T15:30:00.000Z',
      unpublish: '2026-03-03',
      withdrawn_at: '2026-03-03T15:30:00.000Z',
      topics: ['Ratchets'],
    }),
  },
  {
    file: 'articles/d.md',
    path: '/insights/articles/d/',
    ...document({ date: '2026-01-01', private: true }),
  },
]

describe('the routes of an instant', () => {
  const home = process.cwd()
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'routes-'))
    process.chdir(folder)
  })
  afterAll(async () => {
    process.chdir(home)
    await rm(folder, { recursive: true })
  })

  it('change when a document appears or is taken back, to the minute, and at no other time', async () => {
    vi.resetModules()
    const { toStoredAddresses } = await import('./stored-addresses')
    const { readRouteTables, readPublicState } = await import('./read-route-table')
    const { makeCurrent, storePart, toRelease } = await import('@/lib/content/releases/write-release')
    const publish = async (placedFiles: typeof files) => {
      const addresses = await storePart('addresses', toStoredAddresses(placedFiles, []))
      const others = { index: 'i', related: 'r', faults: 'f', 'lint-results': 'l', edits: 'e', pictures: 'p' }
      await makeCurrent(toRelease({ contentDir: 'content', madeBy: '', files: { addresses, ...others } }))
    }
    await publish(files)
    const at = (instant: string) => {
      const { everybody } = readRouteTables(new Date(instant))
      const state = readPublicState(new Date(instant))
      return { documents: [...everybody.pages].filter((each) => /\/[a-d]\/$/.test(each)), state, everybody }
    }
    const before = at('2026-03-01T05:59:59.999Z')
    expect(before.documents).toEqual(['/insights/articles/a/'])
    expect(before.everybody.pages).not.toContain('/insights/topics/gears/')
    // Midnight in Chicago.
    const midnight = at('2026-03-01T06:00:00.000Z')
    expect(midnight.documents).toEqual(['/insights/articles/a/', '/insights/articles/b/'])
    expect(midnight.everybody.pages).toContain('/insights/topics/gears/')
    expect(midnight.everybody.feeds).toContain('/insights/topics/gears/rss.xml')
    expect(at('2026-03-02T15:29:59.999Z')).toMatchObject({
      state: midnight.state,
      everybody: midnight.everybody,
    })
    const minute = at('2026-03-02T15:30:00.000Z')
    expect(minute.documents).toHaveLength(3)
    expect(at('2026-03-03T15:29:59.999Z')).toMatchObject({
      state: minute.state,
      everybody: minute.everybody,
    })
    const gone = at('2026-03-03T15:30:00.000Z')
    expect(gone.documents).toEqual(midnight.documents)
    for (const path of ['/insights/articles/c/', '/insights/topics/ratchets/']) {
      expect(minute.everybody.pages).toContain(path)
      expect(gone.everybody.pages).not.toContain(path)
      expect(gone.everybody.withdrawn).toContain(path)
    }
    expect(gone.everybody.feeds).not.toContain('/insights/topics/ratchets/rss.xml')
    const states = [before, midnight, minute, gone].map(({ state }) => state)
    expect(new Set(states).size).toBe(states.length)
    expect(readRouteTables(new Date('2027-01-01')).marketers.pages).toContain('/insights/articles/c/')
    expect(readRouteTables(new Date('2020-01-01')).marketers.pages).toContain('/insights/articles/d/')

    await publish(files.slice(1))
    const next = at('2026-03-02T15:30:00.000Z')
    expect(next.documents).toEqual(['/insights/articles/b/', '/insights/articles/c/'])
    expect(next.state).not.toBe(minute.state)
  })
})
