import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findImported, keepImported } from './imported'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'imported-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

it('tells of an import by its name in the address, and of nothing by any other', async () => {
  const imported = {
    collection: 'articles',
    slug: 'a',
    title: 'A',
    file: 'articles/a.md',
    notes: ['“A” was left out.'],
  }
  await keepImported('0123456789abcdef', imported)
  expect(await findImported('0123456789abcdef')).toEqual(imported)
  for (const other of ['0123456789abcdee', '../links-a', '', '0123456789ABCDEF'])
    expect(await findImported(other), other).toBeUndefined()
})
