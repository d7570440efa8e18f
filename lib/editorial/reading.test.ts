import { describe, expect, it } from 'vitest'
import { memoizeBodies } from './document'
import { readText } from './reading'

describe('reading a text', () => {
  it('keeps what the editor wrote, with lines of the file', () => {
    const reading = readText(
      '# One\n\nSome [linked words](/insights/) and **bold**.\n\n#### Four\n\n![](/a.png)\n',
      10,
    )
    expect(reading.headings).toEqual([
      { level: 1, text: 'One', line: 10 },
      { level: 4, text: 'Four', line: 14 },
    ])
    expect(reading.links).toEqual([
      { href: '/insights/', written: '/insights/', text: 'linked words', line: 12 },
    ])
    expect(reading.pictures).toEqual([{ src: '/a.png', written: '/a.png', alt: '', line: 16 }])
    expect(reading.anchors).toEqual(expect.arrayContaining(['one', 'four', 'main']))
  })

  it('counts the words between headings', () => {
    const { words, runs } = readText('a b\n\n- c\n- d\n\n## e\n\n| f | g |\n|---|---|\n| h | i |\n')
    expect(runs.map((run) => run.words)).toEqual([4, 4])
    expect(words).toBe(9)
  })

  it('knows anchors of headings inside answers, but no links of footnotes', () => {
    const { anchors, links } = readText(
      '## Q: Why?\n\nA: So.[^1]\n\n### Since when?\n\nAlways.\n\n[^1]: A note.\n',
    )
    expect(anchors).toEqual(expect.arrayContaining(['why', 'since-when']))
    expect(links).toEqual([])
  })
})

describe('the slips of an interview', () => {
  it('are questions without an answer and answers without a question, each with its line', () => {
    const { questions, looseAnswers } = readText(
      'A: In the opening.\n\n## Q: Why?\n\n## Q: How?\n\nA: One.\n\nA: Two.\n\n## Costs\n\nA: In a section.\n',
      7,
    )
    expect(questions).toEqual([
      { question: 'Why?', isAnswered: false, line: 9 },
      { question: 'How?', isAnswered: true, line: 11 },
    ])
    expect(looseAnswers).toEqual([{ line: 7 }, { line: 15 }, { line: 19 }])
  })
})

describe('memoized bodies', () => {
  it('are read again when they or their place change, and only then', () => {
    const read = memoizeBodies()
    const first = read('a.md', 'one two', 5)
    expect(read('a.md', 'one two', 5)).toBe(first)
    expect(read('a.md', 'one two three', 5).words).toBe(3)
    expect(read('a.md', '# one', 6).headings[0]?.line).toBe(6)
    expect(read('b.md', '# one', 7).headings[0]?.line).toBe(7)
  })
})
