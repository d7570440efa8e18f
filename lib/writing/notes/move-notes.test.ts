import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWritingRepository } from '../repository/repository'
import { openSampleRepository } from '../sample-repository'
import { moveNotes } from './move-notes'
import { readNotes } from './write-note'

const [before, after] = ['articles/valves.md', 'articles/2026/valves.md']
const [beforeNotes, afterNotes] = [
  'content/notes/articles/valves.yml',
  'content/notes/articles/2026/valves.yml',
]
const author = { name: 'Jo', email: 'jo@example.org' }
const document = `---\ntitle: Valves\n---\n${'A text of some length.\n'.repeat(9)}`
const note = (id: string) => `- note: ${id}\n  at: 2026-11-27T00:12:03Z\n  by: Ann # by hand\n  text: Yes\n`
const [first, second] = [note('00000000000a'), note('00000000000b')]

let sample: Awaited<ReturnType<typeof openSampleRepository>>
let repository: ReturnType<typeof openWritingRepository>

beforeEach(async () => {
  sample = await openSampleRepository({ [`content/${before}`]: document, [beforeNotes]: first })
  repository = openWritingRepository(sample.contentGit)
})
afterEach(() => sample.end())

const renameByHand = async () => {
  sample.git('editor', 'pull', '--quiet', 'origin', 'main')
  await sample.edit(`content/${after}`, `${document}\nAnd a word more.\n`)
  sample.git('editor', 'rm', '--quiet', `content/${before}`)
  sample.pushByHand()
  await repository.refresh()
}
const place = () => ({ repository, contentFolder: 'content', file: after, title: 'Valves' })
const move = () => moveNotes(before, place(), author)

describe('notes whose piece was renamed by hand', () => {
  it('are moved to it in one commit, as they are', async () => {
    await renameByHand()
    expect(await move()).toEqual({ kind: 'done' })
    expect(sample.show(afterNotes)).toBe(first)
    expect(() => sample.show(beforeNotes)).toThrow()
    expect(sample.git('bare.git', 'log', '-1', '--format=%an %s', 'main')).toBe('Jo Move notes to “Valves”')
    expect(await move()).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('not there any more'),
    })
  })

  it('are put below those that it has by now', async () => {
    await sample.edit(afterNotes, `# Ours\n${second}`)
    await renameByHand()
    expect(await move()).toEqual({ kind: 'done' })
    expect(sample.show(afterNotes)).toBe(`# Ours\n${second}\n${first}`)
    expect((await readNotes(place()))?.map(({ id }) => id)).toEqual(['00000000000b', '00000000000a'])
  })

  it('stay where they are when either file cannot be read', async () => {
    await sample.edit(afterNotes, '<<<<<<< HEAD\n')
    await renameByHand()
    expect(await move()).toMatchObject({ kind: 'refused' })
    expect(sample.show(beforeNotes)).toBe(first)
  })
})

describe('what a file was renamed to', () => {
  const find = async (file: string) => repository.renamed((await repository.head()) ?? '', `content/${file}`)

  it('is told by the commit in which it went, however often it was renamed', async () => {
    await renameByHand()
    expect(await find(before)).toBe(`content/${after}`)
    sample.git('editor', 'mv', `content/${after}`, 'content/articles/seals.md')
    sample.pushByHand()
    await repository.refresh()
    expect(await find(before)).toBe('content/articles/seals.md')
  })

  it('is nothing where it was deleted, or never there', async () => {
    sample.git('editor', 'rm', '--quiet', `content/${before}`)
    await sample.edit('content/articles/other.md', 'Nothing alike.\n')
    sample.pushByHand()
    await repository.refresh()
    expect(await find(before)).toBeUndefined()
    expect(await find('articles/never.md')).toBeUndefined()
  })
})
