import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseDocument } from '../actions/check-outcome'
import { performAction } from '../actions/perform-action'
import { openWritingRepository } from '../repository/repository'
import { openSampleRepository } from '../sample-repository'
import type { Entry } from './note'
import { type NotesPlace, readNotes, writeEntry } from './write-note'

const file = 'articles/valves.md'
const notesFile = 'content/notes/articles/valves.yml'
const document =
  '---\ntitle: Valves\ndate: 2026-01-05\npost_type: article\nshort_description: A.\n---\nText.\n'
const author = { name: 'Jo', email: 'jo@example.org' }
let sample: Awaited<ReturnType<typeof openSampleRepository>>
let place: NotesPlace

const idOf = (number: number) => number.toString(16).padStart(12, '0')
const at = new Date('2026-11-27T00:12:03Z')
const note = (number: number, link?: string): Entry => ({
  ...{ kind: 'note', id: idOf(number), text: `Note ${number}`, at, by: 'Jo', link },
})
const openPlace = (server: string): NotesPlace => ({
  repository: openWritingRepository(sample.contentGit, `.library/${server}`),
  ...{ contentFolder: 'content', file, title: 'Valves' },
})
const commits = () => Number(sample.git('bare.git', 'rev-list', '--count', 'main'))

beforeEach(async () => {
  sample = await openSampleRepository({ [`content/${file}`]: document })
  place = openPlace('server')
})
afterEach(() => sample.end())

describe('a note', () => {
  it('is one commit of its writer, beside the article and not in it', async () => {
    expect(await writeEntry(place, note(1), author)).toEqual({ kind: 'done' })
    expect(sample.git('bare.git', 'log', '-1', '--format=%an %s', 'main')).toBe('Jo Note on “Valves”')
    expect(sample.git('bare.git', 'show', '--format=', '--name-only', 'main')).toBe(notesFile)
    expect(await readNotes(place)).toMatchObject([{ text: 'Note 1', answers: [] }])
  })

  it('is written once, however often its form is sent', async () => {
    const before = commits()
    for (const _ of [1, 2]) expect(await writeEntry(place, note(1), author)).toEqual({ kind: 'done' })
    expect(commits()).toBe(before + 1)
  })

  it('is answered, resolved and opened again', async () => {
    await writeEntry(place, note(1), author)
    const about = { note: idOf(1), at, by: 'Jo' }
    await writeEntry(place, { kind: 'answer', id: idOf(2), text: 'So it is.', ...about }, author)
    await writeEntry(place, { kind: 'resolved', ...about }, author)
    const before = commits()
    await writeEntry(place, { kind: 'resolved', ...about }, author)
    expect(commits()).toBe(before)
    expect(await readNotes(place)).toMatchObject([
      { answers: [{ text: 'So it is.' }], resolved: { by: 'Jo' } },
    ])
    await writeEntry(place, { kind: 'reopened', ...about }, author)
    expect((await readNotes(place))?.[0]?.resolved).toBeUndefined()
    const missing: Entry = { kind: 'resolved', ...about, note: idOf(9) }
    expect(await writeEntry(place, missing, author)).toMatchObject({ kind: 'refused' })
  })

  it('arrives with all others that are written at the same time, on other servers too', {
    timeout: 60_000,
  }, async () => {
    const places = [place, openPlace('another'), place]
    const results = await Promise.all(places.map((each, number) => writeEntry(each, note(number), author)))
    expect(results).toEqual(places.map(() => ({ kind: 'done' })))
    expect((await readNotes(place))?.map(({ text }) => text).sort()).toEqual(['Note 0', 'Note 1', 'Note 2'])
  })

  it('stays with a piece that moves to another address', async () => {
    await writeEntry(place, note(1), author)
    const { repository } = place
    const seen = await repository.readFile((await repository.head()) ?? '', `content/${file}`)
    const desk = {
      ...{ repository, contentFolder: 'content', author, findErrors: async () => undefined },
      readSurroundings: async () => ({ files: [parseDocument(file, document)], ledger: [] }),
    }
    const moved = await performAction(desk, { file, id: seen?.id ?? '' }, { kind: 'rename', to: 'seals' })
    expect(moved.kind).toBe('done')
    expect(await readNotes(place)).toHaveLength(1)
  })

  it('is not written into a file that cannot be read, nor without end through one link', async () => {
    const full = Array.from(
      { length: 200 },
      (_, number) =>
        `- {note: "${idOf(number)}", at: "2026-11-27T00:12:03Z", by: A, link: "${idOf(1)}", text: a}\n`,
    ).join('')
    await sample.edit(notesFile, full)
    sample.pushByHand()
    expect(await writeEntry(place, note(500, idOf(1)), author)).toMatchObject({ kind: 'refused' })
    expect(await writeEntry(place, note(500, idOf(2)), author)).toEqual({ kind: 'done' })
    sample.git('editor', 'pull', '--quiet')
    await sample.edit(notesFile, '<<<<<<< HEAD\n')
    sample.pushByHand()
    await place.repository.refresh()
    expect(await readNotes(place)).toBeUndefined()
    expect(await writeEntry(place, note(501), author)).toMatchObject({ kind: 'refused' })
    expect(sample.show(notesFile)).toBe('<<<<<<< HEAD\n')
  })
})
