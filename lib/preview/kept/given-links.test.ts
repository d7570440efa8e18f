import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createShareLink } from '@/lib/preview/access/share-links'
import { keepGivenLink, listGivenLinks } from './given-links'

const secret = 'a secret of more than thirty-two characters'
const shared = { file: 'articles/a.md', revision: 'r', version: '0123456789ab', allowsNotes: false }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'links-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

describe('the links that have been given out', () => {
  it('are listed at their document, the newest first, and some days after they have expired', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-27T12:00:00Z'), toFake: ['Date'] })
    const first = await createShareLink(shared, 1, secret)
    await keepGivenLink(first.link, 'Ada')
    vi.setSystemTime(new Date('2026-11-27T13:00:00Z'))
    const second = await createShareLink({ ...shared, isEdit: true }, 30, secret)
    await keepGivenLink(second.link, 'Jo')
    const { made, expires } = first.link
    expect(await listGivenLinks(shared.file)).toEqual([
      expect.objectContaining({ id: second.link.id, by: 'Jo', isEdit: true }),
      {
        ...{ id: first.link.id, by: 'Ada', made, expires, revision: 'r', isEdit: false },
        ...{ version: '0123456789ab', allowsNotes: false },
      },
    ])
    expect(await listGivenLinks('articles/b.md')).toEqual([])
    vi.setSystemTime(new Date('2026-12-06T12:00:00Z'))
    expect((await listGivenLinks(shared.file)).map(({ by }) => by)).toEqual(['Jo'])
  })

  it('open nothing by what is kept of them', async () => {
    const { token, link } = await createShareLink(shared, 7, secret)
    await keepGivenLink(link, 'Ada')
    const kept = path.join(folder, '.next/cache/kept')
    const files = (await readdir(kept, { recursive: true })).filter((file) => file.endsWith('.json'))
    const texts = await Promise.all(files.map((file) => readFile(path.join(kept, file), 'utf8')))
    expect(texts).toHaveLength(1)
    for (const part of token.split('.')) expect(texts[0] + files.join()).not.toContain(part)
  })
})
