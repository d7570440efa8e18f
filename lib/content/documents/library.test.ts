import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { marketers } from '@/lib/site/audience'
import { listPublicationInstants, publishedAt } from './publication'

vi.mock('server-only', () => ({}))
vi.mock('@/.contentlayer/stamp.json', () => ({ default: { at: 0 } }))

const day = '2030-03-09'
const documents = [
  { path: '/goes-by-day/', date: '2030-03-08', unpublish: day },
  { path: '/comes-by-day/', date: day },
  { path: '/comes-and-goes/', date: day, appears_at: `${day}T15:00:00Z`, unpublish: '2030-03-10' },
  { path: '/goes-as-that-comes/', date: '2030-01-01', unpublish: day, withdrawn_at: `${day}T15:00:00Z` },
  { path: '/stays/', date: '2029-12-31' },
  { path: '/draft/', date: '2029-12-31', private: true },
] as const

describe('what an audience sees', () => {
  const home = process.cwd()
  let folder = ''
  let listVisible: typeof import('./library').listVisible
  const listAt = (at: Date) => listVisible({ kind: 'as-of', at })

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'library-'))
    process.chdir(folder)
    vi.resetModules()
    const { makeCurrent, storePart, toRelease } = await import('@/lib/content/releases/write-release')
    const index = await storePart('index', documents)
    const others = {
      addresses: 'a',
      related: 'r',
      faults: 'f',
      'lint-results': 'l',
      edits: 'e',
      pictures: 'p',
    }
    await makeCurrent(toRelease({ contentDir: 'content', madeBy: '', files: { index, ...others } }))
    listVisible = (await import('./library')).listVisible
  })
  afterAll(async () => {
    process.chdir(home)
    await rm(folder, { recursive: true })
  })

  const instant = fc.date({
    min: new Date('2029-12-30'),
    max: new Date('2030-03-12'),
    noInvalidDate: true,
  })

  it('is at any instant, asked in any order, what the rule lets be seen', () => {
    const rehearsed = fc.oneof(instant, fc.constantFrom(...listPublicationInstants([...documents])))
    fc.assert(
      fc.property(fc.array(rehearsed.map((at) => new Date(at))), (instants) => {
        for (const at of instants)
          expect(listAt(at).map((each) => each.path)).toEqual(
            documents.filter(publishedAt(at)).map((each) => each.path),
          )
      }),
    )
    expect(listVisible(marketers)).toHaveLength(documents.length)
  })

  it('is another list of the same length when one piece goes as another comes', () => {
    const pathsAt = (at: string) => listAt(new Date(at)).map((each) => each.path)
    expect(pathsAt(`${day}T14:59:59.999Z`)).toEqual(['/comes-by-day/', '/goes-as-that-comes/', '/stays/'])
    expect(pathsAt(`${day}T15:00:00Z`)).toEqual(['/comes-by-day/', '/comes-and-goes/', '/stays/'])
  })

  it('is the very same list as long as nothing appears or goes', () => {
    const [morning, noon] = [listAt(new Date(`${day}T16:00:00Z`)), listAt(new Date(`${day}T18:00:00Z`))]
    expect(noon).toBe(morning)
    expect(listAt(new Date('2030-03-10T06:00:00Z'))).not.toBe(morning)
  })
})
