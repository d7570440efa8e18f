import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, isChanged, type Segment } from './compare-texts'
import { toReadableText } from './readable-text'

const file = 'articles/a.md'
const head = 'title: Valves\ndate: 2026-01-05\npost_type: article\nshort_description: A teaser.\n'
const write = (body: string, more = '') => `---\n${head}${more}---\n${body}`
const compare = (before: string, after: string) =>
  compareTexts(toReadableText(file, before), toReadableText(file, after))

describe('two versions of a document', () => {
  it('are compared by the words that readers see', () => {
    const { lines, fields } = compare(
      write('## Q: Why *now*?\n\nA: Since [seals](/a/) wear.\n\nThe end.'),
      write('## Q: Why now?\n\nA: Since [seals](/b/) wear **fast**.\n\nThe end.'),
    )
    expect(fields).toEqual([])
    expect(lines.filter(isChanged)).toEqual([
      [
        { kind: 'same', text: 'Since seals wear' },
        { kind: 'added', text: ' fast' },
        { kind: 'same', text: '.' },
      ],
    ])
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
      'Why now?',
      'Since seals wear fast.',
      'The end.',
    ])
  })

  it('differ in fields, named as the form names them, those of groups too', () => {
    const { fields } = compare(
      write('Text.', 'private: true\nseo:\n  description: One\n'),
      write('Text.', 'topics: [A, B]\nseo:\n  description: Two\n'),
    )
    expect(fields).toEqual([
      { label: 'Topics', line: [{ kind: 'added', text: 'A, B' }] },
      {
        label: 'Search engines: Description',
        line: [
          { kind: 'removed', text: 'One' },
          { kind: 'added', text: 'Two' },
        ],
      },
      { label: 'Draft', line: [{ kind: 'removed', text: 'yes' }] },
    ])
  })

  it('differ by the minutes that are written with a day, in the field of the day', () => {
    const { fields } = compare(write('Text.'), write('Text.', 'unpublish: 2026-11-26T16:55:00-06:00\n'))
    expect(fields).toEqual([
      { label: 'Take back on', line: [{ kind: 'added', text: 'November 26, 2026 at 4:55 PM' }] },
    ])
  })

  it('are compared as they are written where one has faults', () => {
    const { lines } = compare('no head', 'no head at all')
    expect(lines).toEqual([
      [
        { kind: 'same', text: 'no head' },
        { kind: 'added', text: ' at all' },
      ],
    ])
  })

  it('are both whole in what is shown', () => {
    const word = fc.constantFrom('seal', 'valve', 'a', '—', '“so”', 'é', '1.5')
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    const text = fc
      .array(line, { maxLength: 6 })
      .map((lines) => ({ fields: new Map<string, string>(), lines }))
    const wordsOf = (lines: Segment[][], left: Segment['kind']) =>
      lines
        .map((each) =>
          each
            .filter(({ kind }) => kind !== left)
            .map((segment) => segment.text)
            .join(''),
        )
        .join(' ')
        .split(/\s+/)
        .filter(Boolean)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { lines } = compareTexts(before, after)
        expect(wordsOf(lines, 'removed').join('')).toBe(after.lines.join(' ').replaceAll(/\s+/g, ''))
        expect(wordsOf(lines, 'added').join('')).toBe(before.lines.join(' ').replaceAll(/\s+/g, ''))
        if (before.lines.join() === after.lines.join()) expect(lines.some(isChanged)).toBe(false)
      }),
    )
  })
})
