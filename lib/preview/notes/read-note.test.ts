import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendEntry, parseNotes } from '@/lib/writing/notes/notes-file'
import { MAX_TEXT, readNote } from './read-note'

const signed = { at: new Date('2026-11-27T00:12:03Z'), by: 'Wren' }
const read = (values: Record<string, string>) => readNote(values, signed)
const note = { act: 'note', key: 'k', text: ' Is this so? ', words: 'The  curve\nsays.', place: '3' }

describe('a form about notes', () => {
  it('is a note on some words, or on the whole piece', () => {
    expect(read(note)).toMatchObject({
      entry: {
        kind: 'note',
        text: 'Is this so?',
        anchor: { words: 'The curve says.', place: 3 },
        by: 'Wren',
      },
    })
    expect(read({ ...note, words: '' })).toMatchObject({ entry: { anchor: undefined } })
    expect(read({ ...note, place: '-1e9' })).toMatchObject({ entry: { anchor: { place: 0 } } })
  })

  it('that is sent twice is one note, and with another text another', () => {
    const idOf = (values: Record<string, string>) => {
      const asked = read(values)
      return 'entry' in asked && 'id' in asked.entry ? asked.entry.id : undefined
    }
    expect(idOf(note)).toBe(idOf({ ...note }))
    expect(idOf({ ...note, text: 'Another' })).not.toBe(idOf(note))
    expect(idOf({ ...note, key: 'l' })).not.toBe(idOf(note))
  })

  it('is told where there is nothing in it, too much, or no such thing to do', () => {
    for (const values of [{ text: ' \u0000\u202e ' }, { text: 'x'.repeat(MAX_TEXT + 1) }, { act: 'delete' }])
      expect(read({ ...note, ...values })).toHaveProperty('problem')
  })

  it('can be written whatever it holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(text, text, text, (written, words, key) => {
        const asked = read({ ...note, text: `a${written}`, words, key })
        if ('problem' in asked) throw new Error(asked.problem)
        const file = appendEntry('', 'articles/a.md', asked.entry)
        expect(parseNotes(file ?? '')?.entries).toEqual([asked.entry])
      }),
    )
  })
})
