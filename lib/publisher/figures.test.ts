import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { keepFigures } from './figures'
import type { Publisher } from './publisher'

const noon = Date.parse('2026-11-24T12:00:00Z')
const document = (_id: string, fields: Partial<DocumentSummary>): DocumentSummary => ({
  ...{ _id, type: 'Article', title: 'A', post_type: 'article', short_description: 'A.', body_line: 2 },
  ...{ path: `/${_id}/`, fileNamePath: `/${_id}/`, slug: _id, source: _id, collection: 'articles' },
  ...{ date: '2026-01-01', facts: { words: 1, questions: 0 }, ...fields },
})
const documents = [
  document('a', {}),
  document('b', {}),
  document('c', { private: true }),
  document('d', { date: '2026-12-01' }),
  document('e', { unpublish: '2026-02-01' }),
]
const release = (name: string) => ({ name, at: 0, seenAt: 0, contentDir: '', madeBy: '', files: files('') })
const files = (file: string) => ({
  index: file,
  addresses: file,
  related: file,
  faults: file,
  'lint-results': file,
  edits: file,
  pictures: file,
})

let current: ReturnType<Publisher['current']>
const publisher = { current: () => current, faultyFiles: () => 1 }
beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['Date'] })
  current = { release: release('a'), documents }
})
afterEach(() => void vi.useRealTimers())

describe('the figures of a publisher', () => {
  it('count documents by what they are to the public now', () => {
    expect(keepFigures(publisher, undefined)(true)).toEqual({
      checkedAt: noon,
      documents: { published: 2, draft: 1, scheduled: 1, withdrawn: 1 },
      faultyFiles: 1,
      memory: expect.any(Number),
    })
  })

  it('are the same for some seconds, unless something is published or goes wrong', () => {
    const figures = keepFigures(publisher, undefined)
    const first = figures(true)
    vi.advanceTimersByTime(14_000)
    expect(figures(true)).toBe(first)
    vi.advanceTimersByTime(1000)
    expect(figures(true).checkedAt).toBe(noon + 15_000)
    vi.advanceTimersByTime(1000)
    current = { release: release('b'), documents: [] }
    expect(figures(true)).toMatchObject({ checkedAt: noon + 16_000, documents: { published: 0 } })
  })

  it('tell when all was well the last time, also after a restart', () => {
    const figures = keepFigures(publisher, undefined)
    const last = figures(true)
    vi.advanceTimersByTime(60_000)
    expect(figures(false).checkedAt).toBe(noon)
    expect(keepFigures(publisher, last)(false).checkedAt).toBe(noon)
    expect(keepFigures(publisher, undefined)(false).checkedAt).toBeUndefined()
  })
})
