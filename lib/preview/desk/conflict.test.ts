import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findConflictView, keepConflict } from './conflict'

vi.mock('server-only', () => ({}))

const text = (title: string) =>
  `---\ntitle: ${title}\ndate: 2026-01-05\npost_type: article\nshort_description: A teaser.\n---\nText.\n`
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'conflict-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

it('is compared at an address of its own, from the saved version to the other', async () => {
  const address = await keepConflict({
    piece: { collection: 'articles', slug: 'valves' },
    mine: text('My Valves'),
    theirs: text('Their Valves'),
    author: 'Ada',
    at: new Date('2026-11-27T12:00:00Z'),
  })
  const id = /^\/preview\/conflict\/([\da-f]{16})\/$/.exec(address)?.[1] ?? ''
  const view = await findConflictView(id)
  expect(view).toMatchObject({
    ...{ title: 'Their Valves', author: 'Ada', mine: text('My Valves') },
    edit: '/preview/write/#/collections/articles/entries/valves',
  })
  expect(view?.comparison.fields).toEqual([
    {
      label: 'Title',
      line: [
        { kind: 'removed', text: 'Their' },
        { kind: 'added', text: 'My' },
        { kind: 'same', text: ' Valves' },
      ],
    },
  ])
  for (const other of ['0123456789abcdef', '..', ''])
    expect(await findConflictView(other), other).toBeUndefined()
})
