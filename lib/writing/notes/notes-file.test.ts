import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, cleanWords } from './clean-text'
import { type Entry, toThreads } from './note'
import { appendEntry, joinNotes, parseNotes } from './notes-file'

const file = 'articles/valves.md'
const [first, second] = ['3f9a0c51d7e2', '8c01d2aa90ef']
const signed = { at: new Date('2026-11-27T00:12:03Z'), by: 'Wren Writer' }
const note: Entry = {
  ...{ kind: 'note', id: first, anchor: { words: 'The curve says how high.', place: 3 } },
  ...{ text: 'Is this so?\n\nAt all speeds?', ...signed },
}

function write(entries: Entry[], before = ''): string {
  return entries.reduce((text, entry) => {
    const appended = appendEntry(text, file, entry)
    if (appended === undefined) throw new Error('It was not taken')
    return appended
  }, before)
}

const id = fc.stringMatching(/^[\da-f]{12}$/)
const nasty = fc.constantFrom(
  '- a',
  '# b',
  '---',
  '...',
  ': c',
  '"',
  "'",
  '<script>',
  '&a',
  '*a',
  '!!js',
  '|',
  '%YAML',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
    .map((lines) => lines.join('\n')),
)
const signature = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000)),
  by: anyText,
  link: fc.option(id, { nil: undefined }),
})
const entry: fc.Arbitrary<Entry> = signature.chain((by) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('note' as const),
      id,
      anchor: fc.option(fc.record({ words: anyText, place: fc.nat() }), { nil: undefined }),
      text: anyText,
      ...constants(by),
    }),
    fc.record({ kind: fc.constant('answer' as const), id, note: id, text: anyText, ...constants(by) }),
    fc.record({
      kind: fc.constantFrom('resolved' as const, 'reopened' as const),
      note: id,
      ...constants(by),
    }),
  ),
)

function constants({ at, by, link }: { at: Date; by: string; link?: string | undefined }) {
  return { at: fc.constant(at), by: fc.constant(by), link: fc.constant(link) }
}

describe('a file of notes', () => {
  it('is read by people', () => {
    const text = write([
      note,
      { kind: 'answer', id: second, note: first, text: 'It is.', ...signed, by: 'Ann', link: '51d7e23f9a0c' },
      { kind: 'resolved', note: first, ...signed },
    ])
    expect(text).toBe(`# Notes on articles/valves.md. Readers never see them.

- note: 3f9a0c51d7e2
  at: 2026-11-27T00:12:03Z
  by: Wren Writer
  about:
    words: The curve says how high.
    place: 3
  text: |-
    Is this so?

    At all speeds?

- answer: 8c01d2aa90ef
  to: 3f9a0c51d7e2
  at: 2026-11-27T00:12:03Z
  by: Ann
  link: 51d7e23f9a0c
  text: It is.

- resolved: 3f9a0c51d7e2
  at: 2026-11-27T00:12:03Z
  by: Wren Writer
`)
  })

  it('gives back whatever was written, and keeps every byte before it', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), entry, (before, added) => {
        const written = write(before)
        const more = write([added], written)
        expect(more.startsWith(written)).toBe(true)
        expect(parseNotes(more)).toEqual({ entries: [...before, added], unreadable: 0 })
      }),
    )
  })

  it('holds what two held when they are put together, and every byte of both', () => {
    const entries = fc.array(entry, { maxLength: 3 })
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const [above, below] = [write(one), write(other)]
        const joined = joinNotes(above, below)
        expect(joined?.startsWith(above)).toBe(true)
        expect(joined?.endsWith(below)).toBe(true)
        expect(parseNotes(joined ?? '')).toEqual({ entries: [...one, ...other], unreadable: 0 })
      }),
    )
  })

  it('keeps the empty lines at the end of a text', () => {
    const ending = { ...note, text: 'Yes\n\n\n' }
    expect(parseNotes(write([ending, note]))?.entries).toEqual([ending, note])
  })

  it('keeps what somebody has written into it by hand', () => {
    const byHand = '# Ours\n- note: 1\n  text: No name\n'
    const text = write([note], byHand)
    expect(text.startsWith(byHand)).toBe(true)
    expect(parseNotes(text)).toMatchObject({ entries: [{ id: first }], unreadable: 1 })
  })

  it.each([
    ['another thing', 'a: b\n'],
    ['a conflict of git', '<<<<<<< HEAD\n- a\n=======\n'],
    ['a list in brackets', '[]\n'],
    ['a bomb', '- &a [x]\n- [*a, *a]\n'],
    ['too much', `# ${'x'.repeat(2 ** 20)}\n`],
  ])('that is %s is not written to', (_what, text) => {
    expect(appendEntry(text, file, note)).toBeUndefined()
    expect(joinNotes(write([note]), text)).toBeUndefined()
  })
})

describe('what is kept of a text', () => {
  it('is nothing that shows something else than it says', () => {
    expect(cleanText(' a\u202eb\u0000\r\nc \u2028\n\n\n\nd\ud800\n')).toBe('ab\nc\n\nd')
    expect(cleanText('a\u00adb\u200fc\u061cd\u2060e\u{e0041}')).toBe('abcde')
    expect(cleanText('\u{1f469}\u200d\u{1f52c}')).toBe('\u{1f469}\u200d\u{1f52c}')
    for (const nothing of ['\u{e0041}\u{e0042}', '\u200d \u200c', '\ufe0f', ' \u0301'])
      expect(cleanText(nothing)).toBe('')
    expect(cleanWords('One\n two\t three')).toBe('One two three')
    expect(cleanWords('x'.repeat(5000))).toHaveLength(1000)
  })

  it('stays when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanText, cleanWords]) expect(clean(clean(text))).toBe(clean(text))
      }),
    )
  })
})

describe('a thread', () => {
  const decide = (kind: 'resolved' | 'reopened'): Entry => ({ kind, note: first, ...signed })

  it('has its answers, and is open unless it was resolved last', () => {
    const answer: Entry = { kind: 'answer', id: second, note: first, text: 'Yes.', ...signed }
    expect(toThreads([note, answer, decide('resolved')])).toMatchObject([
      { id: first, answers: [{ text: 'Yes.' }], resolved: { by: 'Wren Writer' } },
    ])
    expect(toThreads([note, decide('resolved'), decide('reopened')])[0]?.resolved).toBeUndefined()
  })

  it('is of no note that is not there', () => {
    expect(
      toThreads([decide('resolved'), { kind: 'answer', id: second, note: first, text: '', ...signed }]),
    ).toEqual([])
  })
})
