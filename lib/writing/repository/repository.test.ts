import { existsSync } from 'node:fs'
import { chmod, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishRequestFile } from '@/lib/content/releases/publish-request'
import { openSampleRepository } from '../sample-repository'
import { type Edit, openWritingRepository } from './repository'

const ada = { name: 'Ada', email: 'ada@example.org' }
const bob = { name: 'Bob', email: 'bob@example.org' }
const a = 'content/articles/a.md'
const b = 'content/articles/b.md'
const piece = { collection: 'articles', slug: 'a' } as const
let sample: Awaited<ReturnType<typeof openSampleRepository>>

/** The repository, as a server of its own sees it. */
const open = (server = 'server') => openWritingRepository(sample.contentGit, `.library/${server}`)

type Repository = ReturnType<typeof open>

async function seen(repository: Repository, file: string, on?: typeof piece): Promise<string | null> {
  const commit = await repository.head(on)
  return (commit && (await repository.readFile(commit, file))?.id) || null
}

const edit = (content: string | null, id: string | null, more: Partial<Edit> = {}): Edit => ({
  changes: [{ path: a, content }],
  expected: { [a]: id },
  author: ada,
  message: 'Say it better',
  ...more,
})

const git = (...parameters: Parameters<typeof sample.git>) => sample.git(...parameters)
const show = (...parameters: Parameters<typeof sample.show>) => sample.show(...parameters)

beforeEach(async () => {
  sample = await openSampleRepository({ [a]: 'A', [b]: 'B', README: 'Ours' })
})
afterEach(() => sample.end())

describe('what is written in the browser', () => {
  it('is a commit of its writer, and nothing else has changed', async () => {
    const repository = open()
    const before = git('bare.git', 'rev-parse', 'main')
    const outcome = await repository.commit(edit('A2\n', await seen(repository, a)))
    expect(outcome).toMatchObject({ kind: 'saved', commit: git('bare.git', 'rev-parse', 'main') })
    expect(git('bare.git', 'log', '--format=%an <%ae> %s', `${before}..main`)).toBe(
      'Ada <ada@example.org> Say it better',
    )
    expect(git('bare.git', 'diff', '--name-status', before, 'main')).toBe(`M\t${a}`)
    expect(existsSync(publishRequestFile), 'The publisher is asked to look.').toBe(true)
    expect(await readdir('.library/server')).not.toContainEqual(expect.stringMatching(/^index-/))
  })

  it('is no commit where nothing was changed', async () => {
    const repository = open()
    const before = git('bare.git', 'rev-parse', 'main')
    expect(await repository.commit(edit('A', await seen(repository, a)))).toMatchObject({ commit: before })
    expect(git('bare.git', 'rev-parse', 'main')).toBe(before)
  })

  it('is seen at once in another part of the server, which has a copy of this module', async () => {
    const [pages, forms] = [open(), open()]
    const first = await seen(pages, a)
    await forms.commit(edit('A2', first))
    expect(await seen(pages, a)).not.toBe(first)
    expect(await pages.commit(edit('A3', await seen(pages, a)))).toMatchObject({ kind: 'saved' })
  })

  it('may be pictures, byte for byte, and new files, and files that go', async () => {
    const repository = open()
    const picture = 'public/img/uploads/a.png'
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    const changes = [
      { path: picture, content: bytes },
      { path: a, content: null },
    ]
    await repository.commit(edit(null, null, { changes, expected: { [a]: await seen(repository, a) } }))
    const commit = await repository.head()
    expect((await repository.readFile(commit ?? '', picture))?.bytes).toEqual(Buffer.from(bytes))
    expect((await repository.listFiles(commit ?? '', 'content')).map((file) => file.path)).toEqual([b])
  })

  it('says in one line what was done, and by whom, whatever they are called', async () => {
    const repository = open()
    const author = { name: 'A <b>\nStatus: x', email: 'a\n@example.org>' }
    const message = 'One\u202e\n\nStatus: pending_publish'
    await repository.commit(edit('A2', await seen(repository, a), { piece, author, message }))
    expect(git('bare.git', 'log', '-1', '--format=%an|%ae|%B', 'cms/articles/a')).toBe(
      'A b Status: x|a @example.org|One Status: pending_publish\n\nStatus: draft',
    )
    expect(await repository.readWork(piece)).toMatchObject({ status: 'draft' })
  })
})

describe('two who write at once', () => {
  it('both succeed with different files, on different servers too', async () => {
    const [one, other] = [open('one'), open('other')]
    const [first, second] = [await seen(one, a), await seen(other, b)]
    const outcomes = await Promise.all([
      one.commit(edit('A2', first)),
      other.commit(edit('', second, { changes: [{ path: b, content: 'B2' }], expected: { [b]: second } })),
      ...['c', 'd', 'e'].map((name) =>
        other.commit(edit('', null, { changes: [{ path: `content/articles/${name}.md`, content: name }] })),
      ),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill('saved'))
    expect([show(a), show(b), show('content/articles/e.md')]).toEqual(['A2', 'B2', 'e'])
  })

  it('all succeed, and each needs one push, however many write on one server', async () => {
    const repository = open()
    await repository.head()
    // The host says which pushes it has been asked for.
    await writeFile('bare.git/hooks/update', '#!/bin/sh\necho "$1" >> pushes\n')
    await chmod('bare.git/hooks/update', 0o755)
    const names = Array.from({ length: 8 }, (_, at) => `content/articles/at-once-${at}.md`)
    const outcomes = await Promise.all(
      names.map((path) => repository.commit(edit('', null, { changes: [{ path, content: path }] }))),
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(8).fill('saved'))
    for (const name of names) expect(show(name)).toBe(name)
    expect((await readFile('bare.git/pushes', 'utf8')).trim().split('\n')).toHaveLength(8)
  })

  it('of one file the second is told, and nothing is lost', async () => {
    const [one, other] = [open('one'), open('other')]
    const id = await seen(one, a)
    await other.head()
    const outcomes = await Promise.all([
      one.commit(edit('First', id)),
      other.commit(edit('Second', id, { author: bob })),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved'])
    expect(outcomes).toContainEqual({ kind: 'conflict', paths: [a] })
    const won = outcomes[0].kind === 'saved' ? 'First' : 'Second'
    expect(show(a)).toBe(won)
  })

  it('find a file that has gone, or come, meanwhile', async () => {
    const repository = open()
    const id = await seen(repository, a)
    await rm(`editor/${a}`)
    sample.pushByHand()
    expect(await repository.commit(edit('A2', id))).toEqual({ kind: 'conflict', paths: [a] })
    const fresh = { changes: [{ path: b, content: 'Mine' }], expected: {} }
    expect(await repository.commit(edit('', null, fresh))).toEqual({ kind: 'conflict', paths: [b] })
  })
})

describe('a place that is not theirs', () => {
  it.each([
    ...['README', '../x.md', 'content/../x.md', 'content/articles/../../x.md', '/content/articles/x.md'],
    ...['content/articles/x.mdx', 'content/articles/x.md\n', 'content/articles/.git/x.md', 'content/x.md'],
    ...[
      'content/articles/x.md/y.md',
      'public/img/uploads/x.html',
      'public/img/x.png',
      'content\\articles\\x.md',
    ],
    ...['content/published-urls.txt', '.github/workflows/x.yml', 'content/other/x.md', ''],
  ])('is refused: %j', async (file) => {
    const before = git('bare.git', 'rev-parse', 'main')
    const outcome = await open().commit(edit('', null, { changes: [{ path: file, content: 'x' }] }))
    expect(outcome.kind).toBe('refused')
    expect(git('bare.git', 'rev-parse', 'main')).toBe(before)
  })

  it('is refused where a link leads there', async () => {
    await symlink('../../README', 'editor/content/articles/link.md')
    await symlink('../..', 'editor/content/videos')
    sample.pushByHand()
    const repository = open()
    const commit = (await repository.head()) ?? ''
    expect(await repository.readFile(commit, 'content/articles/link.md')).toBeUndefined()
    expect((await repository.listFiles(commit, 'content')).map((file) => file.path)).toEqual([a, b])
    for (const file of ['content/articles/link.md', 'content/videos/x.md']) {
      const outcome = await repository.commit(edit('', null, { changes: [{ path: file, content: 'x' }] }))
      expect(outcome.kind).toBe('refused')
    }
  })

  it('is another collection, for the branch of a piece', async () => {
    const changes = [{ path: 'content/videos/x.md', content: 'x' }]
    expect((await open().commit(edit('', null, { piece, changes }))).kind).toBe('refused')
  })
})

describe('a piece that is worked on', () => {
  it('is on a branch, goes from one state to the next, and is published as a whole', async () => {
    const repository = open()
    await repository.commit(edit('A2', await seen(repository, a), { piece }))
    expect(show(a)).toBe('A')
    expect(await repository.listPieces()).toEqual([piece])
    const work = await repository.readWork(piece)
    expect(work).toMatchObject({ status: 'draft', author: ada, files: [{ path: a, isNew: false }] })
    await repository.setStatus({ ...piece, status: 'pending_publish', author: bob, message: 'Mark as ready' })
    expect(await repository.readWork(piece)).toMatchObject({ status: 'pending_publish', author: bob })
    await repository.commit(edit('A3', await seen(repository, a, piece), { piece }))
    expect(await repository.readWork(piece), 'It is as far as it was.').toMatchObject({
      status: 'pending_publish',
    })
    await sample.edit(b, 'B2')
    sample.pushByHand()
    const outcome = await repository.publish({ ...piece, author: bob, message: 'Publish' })
    expect(outcome).toMatchObject({ kind: 'saved', commit: git('bare.git', 'rev-parse', 'main') })
    expect([show(a), show(b)]).toEqual(['A3', 'B2'])
    expect(await repository.listPieces()).toEqual([])
    const versions = await repository.history(outcome.kind === 'saved' ? outcome.commit : '', a)
    expect(
      versions.map(({ author, message, path: name, isChange }) => [author.name, message, name, isChange]),
    ).toEqual([
      ['Bob', 'Publish', a, false],
      ['Ada', 'Say it better', a, true],
      ['Bob', 'Mark as ready', a, false],
      ['Ada', 'Say it better', a, true],
      ['A', 'By hand', a, true],
    ])
  })

  it('has none of the history of another piece that it is like', async () => {
    const repository = open()
    const file = 'content/articles/copy.md'
    const copy = { collection: 'articles', slug: 'copy' } as const
    await repository.commit(edit('', null, { piece: copy, changes: [{ path: file, content: 'A' }] }))
    const versions = await repository.history((await repository.head(copy)) ?? '', file)
    expect(versions.map(({ path: name }) => name)).toEqual([file])
  })

  it('has in its history what was done to it alone, also under the name that it has now', async () => {
    const repository = open()
    const file = 'content/articles/aa.md'
    const other = { collection: 'articles', slug: 'aa' } as const
    await repository.commit(edit('', null, { piece: other, changes: [{ path: file, content: 'AA' }] }))
    await repository.publish({ ...other, author: bob, message: 'Publish “aa”' })
    const changes = [{ path: 'content/redirects.yml', content: '- from: /x/\n  to: /y/\n' }]
    await repository.commit(edit('', null, { changes, file: a, message: 'Retire' }))
    git('editor', 'pull', '--quiet', 'origin', 'main')
    git('editor', 'mv', a, 'content/articles/z.md')
    sample.pushByHand()
    const messages = async (path: string) => {
      await repository.refresh()
      return (await repository.history((await repository.head()) ?? '', path)).map(({ message }) => message)
    }
    expect(await messages('content/articles/z.md')).toEqual(['By hand', 'Retire', 'By hand'])
    expect(await messages(file)).toEqual(['Publish “aa”', 'Say it better'])
  })

  it('has the commit that publishes among its versions where that says more, such as its day', async () => {
    const repository = open()
    await repository.commit(edit('A2', await seen(repository, a), { piece }))
    const last = {
      changes: [{ path: a, content: 'A2 on a day' }],
      expected: { [a]: await seen(repository, a, piece) },
    }
    const outcome = await repository.publish({ ...piece, author: bob, message: 'Schedule' }, last)
    const versions = await repository.history(outcome.kind === 'saved' ? outcome.commit : '', a)
    expect(versions.map(({ author, message }) => [author.name, message])).toEqual([
      ['Bob', 'Schedule'],
      ['Ada', 'Say it better'],
      ['A', 'By hand'],
    ])
  })

  it('is not published over what others have published meanwhile', async () => {
    const repository = open()
    await repository.commit(edit('A2', await seen(repository, a), { piece }))
    await sample.edit(a, 'Other')
    sample.pushByHand()
    const outcome = await repository.publish({ ...piece, author: bob, message: 'Publish' })
    expect(outcome).toEqual({ kind: 'conflict', paths: [a] })
    expect([show(a), show(a, 'cms/articles/a')]).toEqual(['Other', 'A2'])
  })

  it('publishes a new file once, and a file that goes', async () => {
    const repository = open()
    const added = { collection: 'articles', slug: 'new' } as const
    const file = 'content/articles/new.md'
    const changes = [{ path: file, content: 'New' }]
    await repository.commit(edit('', null, { piece: added, changes }))
    expect(await repository.readWork(added)).toMatchObject({ files: [{ path: file, isNew: true }] })
    expect((await repository.publish({ ...added, author: ada, message: 'Publish' })).kind).toBe('saved')
    expect(show(file)).toBe('New')
    expect((await repository.publish({ ...added, author: ada, message: 'Publish' })).kind).toBe('refused')
    await repository.commit(edit(null, await seen(repository, a), { piece }))
    await repository.publish({ ...piece, author: ada, message: 'Delete' })
    expect(() => show(a)).toThrow()
  })

  it('is given up', async () => {
    const repository = open()
    await repository.commit(edit('A2', await seen(repository, a), { piece }))
    expect((await repository.discard(piece)).kind).toBe('saved')
    expect(await repository.readWork(piece)).toBeUndefined()
    expect(show(a)).toBe('A')
  })

  it('publishes nothing that somebody has put on its branch in a place that is not theirs', async () => {
    const repository = open()
    await repository.commit(edit('A2', await seen(repository, a), { piece }))
    git('editor', 'fetch', '--quiet', 'origin', 'cms/articles/a')
    git('editor', 'checkout', '--quiet', 'FETCH_HEAD')
    await sample.edit('README', 'Theirs')
    sample.pushByHand('cms/articles/a')
    expect((await repository.publish({ ...piece, author: ada, message: 'Publish' })).kind).toBe('refused')
    expect(show('README')).toBe('Ours')
  })
})

describe('a server that was killed', () => {
  const old = new Date(Date.now() - 60_000)
  const leave = async (file: string) => {
    await writeFile(`.library/server/${file}`, '')
    await utimes(`.library/server/${file}`, old, old)
  }
  const save = async (repository: Repository, text: string) =>
    repository.commit(edit(text, await seen(repository, a)))

  /** Leaves the name of an object alone. */
  async function empty(id: string): Promise<void> {
    const file = `.library/server/objects/${id.slice(0, 2)}/${id.slice(2)}`
    await rm(file)
    await writeFile(file, '')
  }

  it.each([
    ['refs/heads/main.lock', 'packed-refs.lock', 'HEAD.lock', 'config.lock'],
    ['refs/heads/cms/articles/a.lock', 'shallow.lock', 'gc.pid'],
  ])('has left locks behind, which keep nobody from saving', async (...locks) => {
    const before = open()
    await before.commit(edit('A2', await seen(before, a), { piece }))
    for (const lock of locks) await leave(lock)
    const repository = open()
    expect(await save(repository, 'A3')).toMatchObject({ kind: 'saved' })
    const outcome = await repository.commit(edit('A4', await seen(repository, a, piece), { piece }))
    expect(outcome).toMatchObject({ kind: 'saved' })
    expect([show(a), show(a, 'cms/articles/a')]).toEqual(['A3', 'A4'])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a branch', () => writeFile('.library/server/refs/heads/main', '')],
    ['its settings', () => writeFile('.library/server/config', '')],
    ['what names its first branch', () => writeFile('.library/server/HEAD', '')],
    ['all objects', () => rm('.library/server/objects', { recursive: true })],
    ['all branches', () => rm('.library/server/refs', { recursive: true })],
    ['the newest commit', () => empty(git('bare.git', 'rev-parse', 'main'))],
    ['a text', () => empty(git('bare.git', 'rev-parse', `main:${a}`))],
  ])('has lost %s with the power, and has it again', async (_, lose) => {
    const before = open()
    await save(before, 'A2')
    await lose()
    const repository = open()
    expect(await save(repository, 'A3')).toMatchObject({ kind: 'saved' })
    expect([show(a), show(b)]).toEqual(['A3', 'B'])
  })

  it('leaves no index behind for good', async () => {
    await save(open(), 'A2')
    await leave('index-0123')
    await leave('index-0123.lock')
    await save(open(), 'A3')
    expect(await readdir('.library/server')).not.toContainEqual(expect.stringMatching(/^index-/))
  })
})
