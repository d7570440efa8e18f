import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionHashOf } from '@/lib/content/ingest/version-hash'
import { toLaidDraft } from '../edit/laid-draft'
import { openWritingRepository } from '../repository/repository'
import { openSampleRepository } from '../sample-repository'
import { restore, undo } from './bring-back'
import { parseDocument } from './check-outcome'
import type { Desk, Result } from './commit-plan'
import { findPlace } from './held-files'
import { performAction } from './perform-action'

const file = 'articles/valves.md'
const path = `content/${file}`
const draft =
  '---\ntitle: Valves\ndate: 2026-01-05\npost_type: article\nshort_description: A teaser.\nprivate: true\n---\nText.\n'
const published = draft.replace('private: true\n', '')
let sample: Awaited<ReturnType<typeof openSampleRepository>>
let desk: Desk

const show = (name: string) => sample.show(name)
const headOf = () => sample.git('bare.git', 'rev-parse', 'main')
async function seen() {
  const held = await desk.repository.readFile((await desk.repository.head()) ?? '', path)
  return { file, id: held?.id ?? '' }
}
function requireDone(result: Result) {
  if (result.kind !== 'done') throw new Error(result.words)
  return result
}

beforeEach(async () => {
  sample = await openSampleRepository({ [path]: draft })
  const repository = openWritingRepository(sample.contentGit, '.library/server')
  desk = {
    repository,
    contentFolder: 'content',
    author: { name: 'Jo', email: 'jo@example.org' },
    readSurroundings: async () => ({ files: [parseDocument(file, show(path))], ledger: [] }),
    findErrors: async () => undefined,
  }
})
afterEach(() => sample.end())

describe('an action', () => {
  it('is one commit of its writer with a sentence, and undone with a press', async () => {
    const { commit, message, words } = requireDone(
      await performAction(desk, await seen(), { kind: 'publish' }),
    )
    expect(show(path)).toBe(published)
    expect(sample.git('bare.git', 'log', '-1', '--format=%an %s', 'main')).toBe('Jo Publish “Valves”')
    expect(words).toBe('“Valves” is published. Readers see it in a few seconds.')
    requireDone(await undo(desk, file, commit, message))
    expect(show(path)).toBe(draft)
    expect(sample.git('bare.git', 'log', '-1', '--format=%s', 'main')).toBe('Undo: Publish “Valves”')
  })

  it('changes the list of redirects in the same commit, and undoing takes it away again', async () => {
    requireDone(await performAction(desk, await seen(), { kind: 'publish' }))
    const { commit, message } = requireDone(
      await performAction(desk, await seen(), { kind: 'rename', to: 'new' }),
    )
    expect(sample.git('bare.git', 'show', '--format=', '--name-only', commit)).toBe(
      `${path}\ncontent/redirects.yml`,
    )
    requireDone(await undo(desk, file, commit, message))
    expect(sample.git('bare.git', 'ls-tree', '-r', '--name-only', 'main')).toBe(path)
  })

  it('is a conflict where somebody has saved since, and changes nothing', async () => {
    const before = await seen()
    sample.git('editor', 'pull', '--quiet')
    await sample.edit(path, draft.replace('Text.', 'Better text.'))
    sample.pushByHand()
    const head = headOf()
    expect(await performAction(desk, before, { kind: 'publish' })).toMatchObject({ kind: 'conflict' })
    expect(headOf()).toBe(head)
  })

  it('goes through where somebody has saved another file meanwhile', async () => {
    const before = await seen()
    await sample.edit('content/redirects.yml', '# Ours.\n')
    sample.pushByHand()
    requireDone(await performAction(desk, before, { kind: 'publish' }))
    expect(show('content/redirects.yml')).toBe('# Ours.\n')
  })

  it('is not done while the report has errors; taking back needs no report', async () => {
    desk = { ...desk, findErrors: async () => 'Not ready yet' }
    const head = headOf()
    for (const action of [{ kind: 'publish' }, { kind: 'schedule', at: new Date('2040-01-01') }] as const)
      expect(await performAction(desk, await seen(), action)).toEqual({
        kind: 'refused',
        words: 'Not ready yet',
      })
    expect(headOf()).toBe(head)
    requireDone(await performAction(desk, await seen(), { kind: 'revoke-all' }))
  })

  it('cannot be undone once somebody has written since', async () => {
    const { commit, message } = requireDone(await performAction(desk, await seen(), { kind: 'publish' }))
    requireDone(await performAction(desk, await seen(), { kind: 'take-back' }))
    expect(await undo(desk, file, commit, message)).toMatchObject({ kind: 'conflict' })
  })
})

describe('a version', () => {
  it('is restored as one more commit, also under the name that the file has now', async () => {
    requireDone(await performAction(desk, await seen(), { kind: 'publish' }))
    requireDone(await performAction(desk, await seen(), { kind: 'rename', to: 'new' }))
    const published = show(path)
    sample.git('editor', 'pull', '--quiet', 'origin', 'main')
    await sample.edit(path, published.replace('Text.', 'Other text.').replace('A teaser.', 'Another one.'))
    sample.pushByHand()
    await desk.repository.refresh()
    const versions = await desk.repository.history((await desk.repository.head()) ?? '', path)
    expect(versions).toHaveLength(4)
    requireDone(await restore(desk, await seen(), versions[3]?.commit ?? ''))
    // It was a draft then, and had another address: readers go on finding it where it is.
    expect(show(path)).toBe(published)
    expect(await desk.repository.history((await desk.repository.head()) ?? '', path)).toHaveLength(5)
  })

  it('must be one of this piece', async () => {
    await sample.edit('content/articles/b.md', 'B')
    sample.pushByHand()
    for (const version of [headOf(), 'main', '--all', ''])
      expect(await restore(desk, await seen(), version)).toMatchObject({ kind: 'refused' })
  })
})

describe('a draft that is on a branch alone', () => {
  const name = 'articles/pumps.md'
  const pumps = `content/${name}`
  const branch = 'cms/articles/pumps'
  const written = published.replace('Valves', 'Pumps')
  const picture = 'public/img/uploads/pump.jpg'
  const piece = { collection: 'articles', slug: 'pumps' } as const
  const author = { name: 'Ada', email: 'ada@example.org' }
  const publish = { kind: 'publish', isUnreadyMeant: true } as const
  let askedOf: string[] = []

  const seenThere = async () => {
    const place = await findPlace(desk.repository, 'content', name)
    const held = await desk.repository.readFile(place?.commit ?? '', pumps)
    return { file: name, id: held?.id ?? '' }
  }

  beforeEach(async () => {
    askedOf = []
    desk = { ...desk, findErrors: async (_, version) => void askedOf.push(version) }
    const changes = [
      { path: pumps, content: written },
      { path: picture, content: 'A picture' },
    ]
    await desk.repository.commit({ piece, changes, expected: {}, author, message: 'Write “pumps”' })
  })

  it('is published with its pictures in one commit, which ends the branch', async () => {
    const { isFinal } = requireDone(await performAction(desk, await seenThere(), publish))
    expect([show(pumps), show(picture)]).toEqual([written, 'A picture'])
    expect(show(path)).toBe(draft)
    expect(sample.git('bare.git', 'for-each-ref', '--format=%(refname:short)')).toBe('main')
    expect(sample.git('bare.git', 'log', '-1', '--format=%an %s', 'main')).toBe('Jo Publish “Pumps”')
    expect(askedOf).toEqual([versionHashOf(toLaidDraft(name, Buffer.from(written))?.parsed.document)])
    expect(isFinal, 'It cannot be put back on its branch.').toBe(true)
  })

  it('is not published before its writer calls it ready, unless that is meant', async () => {
    const unready = [{ kind: 'publish' }, { kind: 'schedule', at: new Date('2040-01-01') }] as const
    for (const status of ['draft', 'pending_review'] as const) {
      await desk.repository.setStatus({ ...piece, status, author, message: `Mark as ${status}` })
      for (const action of unready)
        expect(await performAction(desk, await seenThere(), action)).toEqual({
          kind: 'refused',
          words: expect.stringMatching(status === 'draft' ? /“Draft”.*“Ready”/ : /“In review”.*“Ready”/),
        })
    }
    expect(() => show(pumps)).toThrow()
    await desk.repository.setStatus({ ...piece, status: 'pending_publish', author, message: 'Mark as ready' })
    requireDone(await performAction(desk, await seenThere(), { kind: 'publish' }))
    const versions = await desk.repository.history((await desk.repository.head()) ?? '', pumps)
    expect(versions.map((each) => `${each.author.name}: ${each.message}`)).toEqual([
      'Jo: Publish “Pumps”',
      'Ada: Mark as ready',
      'Ada: Mark as pending_review',
      'Ada: Mark as draft',
      'Ada: Write “pumps”',
    ])
  })

  it('is scheduled likewise, and says so in its head', async () => {
    const at = new Date('2040-01-01T15:00:00Z')
    requireDone(await performAction(desk, await seenThere(), { kind: 'schedule', at, isUnreadyMeant: true }))
    expect(show(pumps)).toContain('date: 2040-01-01T09:00:00-06:00')
  })

  it('stays on its branch when it is planned or moved', async () => {
    const plan = { kind: 'plan', day: '2040-01-01' } as const
    const { commit, message } = requireDone(await performAction(desk, await seenThere(), plan))
    expect(sample.show(pumps, branch)).toContain('planned: 2040-01-01')
    requireDone(await undo(desk, name, commit, message))
    expect(sample.show(pumps, branch)).toBe(written)
    requireDone(await performAction(desk, await seenThere(), { kind: 'rename', to: 'all-pumps' }))
    expect(sample.show(pumps, branch)).toContain('permalink: insights/articles/all-pumps')
    expect(() => show(pumps)).toThrow()
  })

  it('is not moved to an address that leads readers elsewhere, which is said in words', async () => {
    await sample.edit('content/redirects.yml', '- from: /old/\n  to: /insights/\n')
    sample.pushByHand()
    const moved = await performAction(desk, await seenThere(), { kind: 'rename', to: '/old/' })
    expect(moved).toEqual({ kind: 'refused', words: expect.stringMatching(/leads readers elsewhere/) })
    expect(sample.show(pumps, branch)).toBe(written)
    requireDone(await performAction(desk, await seenThere(), publish))
    requireDone(await performAction(desk, await seenThere(), { kind: 'rename', to: '/old/' }))
    expect(show('content/redirects.yml')).toBe(
      '- from: /insights/articles/pumps/\n  to: /old/\n  status: 308\n',
    )
  })

  it('is not touched where somebody has saved it since', async () => {
    const before = await seenThere()
    requireDone(await performAction(desk, before, { kind: 'rename', to: 'all-pumps' }))
    expect(await performAction(desk, before, { kind: 'publish' })).toMatchObject({ kind: 'conflict' })
    expect(() => show(pumps)).toThrow()
  })
})
