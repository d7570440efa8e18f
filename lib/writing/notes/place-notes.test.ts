import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Thread } from './note'
import { placeNotes } from './place-notes'

const paragraph = 'The curve says how high the pump lifts at each flow.'

function on(words: string, place = 0): Thread {
  const signed = { at: new Date('2026-11-27T00:12:03Z'), by: 'Wren' }
  return { kind: 'note', id: '3f9a0c51d7e2', anchor: { words, place }, text: 'So?', answers: [], ...signed }
}

function placeOf(thread: Thread, blocks: string[]): number | 'whole' | 'gone' {
  const { atBlocks, whole, gone } = placeNotes([thread], blocks)
  if (whole.length > 0) return 'whole'
  return gone.length > 0 ? 'gone' : ([...atBlocks.keys()][0] ?? 'gone')
}

describe('a note', () => {
  it('stays at its words when they are edited, moved, split or joined', () => {
    const others = ['Before it.', 'Something else entirely about seals.']
    const edited = paragraph.replace('each', 'every')
    expect(placeNotes([on(paragraph)], [...others, edited]).atBlocks.get(2)).toMatchObject([
      { isChanged: true },
    ])
    expect(placeOf(on(paragraph), [...others, 'The curve says how high the pump lifts.'])).toBe(2)
    expect(placeOf(on(paragraph), [`${paragraph} ${others[0]}`, others[1] ?? ''])).toBe(0)
  })

  it('is kept when its words are gone', () => {
    expect(placeOf(on(paragraph), ['Buy a pump from us.'])).toBe('gone')
    expect(placeOf(on(paragraph), [])).toBe('gone')
  })

  it('may be about the whole piece', () => {
    expect(placeOf({ ...on(paragraph), anchor: undefined }, [paragraph])).toBe('whole')
  })

  it('is at the nearest of equal words', () => {
    const blocks = ['Yes.', 'Why?', 'Yes.', 'How?', 'Yes.']
    for (const place of [0, 2, 4]) expect(placeOf(on('Yes.', place), blocks)).toBe(place)
    expect(placeOf(on('Yes.', 9), blocks)).toBe(4)
  })

  it('is never lost, and at the very words where they are there', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 })
    fc.assert(
      fc.property(fc.array(text), fc.array(fc.tuple(text, fc.nat(20))), (blocks, noted) => {
        const threads = noted.map(([words, place]) => on(words, place))
        const { atBlocks, whole, gone } = placeNotes(threads, blocks)
        expect([...atBlocks.values()].flat().length + whole.length + gone.length).toBe(threads.length)
        for (const { anchor } of gone) expect(blocks).not.toContain(anchor?.words)
        for (const [at, placed] of atBlocks)
          for (const { anchor, isChanged } of placed) {
            expect(isChanged).toBe(blocks[at] !== anchor?.words)
            if (isChanged) expect(blocks).not.toContain(anchor?.words)
          }
      }),
    )
  })
})
