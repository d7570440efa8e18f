import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { pageAnchors, parseSections } from './parse-sections'
import { toPlainText } from './plain-text'
import { type ParsedText, type Part, questionsOf } from './sections'

/** Lines of markdown, a blank line between each two. */
const text = (...blocks: string[]) => blocks.join('\n\n')

const contentOf = (part: Part) => (part.kind === 'question' ? part.answer : part.content)
const titleOf = (part: Part) => (part.kind === 'question' ? part.question : part.title)

/** The parts in short: what each is, its heading and its text. */
function outline({ parts }: ParsedText): [string, string, string][] {
  return parts.map((part) => [part.kind, titleOf(part), toPlainText(contentOf(part))])
}

function elementsOf(tree: Root): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => void found.push(node))
  return found
}

const headingsOf = (tree: Root) => elementsOf(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName))

/** The levels of all headings of a page, in reading order, below the page's own. */
function levelsOf({ opening, parts }: ParsedText): number[] {
  const levels = (tree: Root) => headingsOf(tree).map(({ tagName }) => Number(tagName[1]))
  return [...levels(opening), ...parts.flatMap((part) => [2, ...levels(contentOf(part))])]
}

function anchorsOf({ opening, parts }: ParsedText): string[] {
  const ids = (tree: Root) => headingsOf(tree).map(({ properties }) => String(properties.id))
  return [...ids(opening), ...parts.flatMap((part) => [part.anchor, ...ids(contentOf(part))])]
}

/** The questions without an answer, each with its line. */
const unansweredOf = ({ parts }: ParsedText) =>
  parts.flatMap((part) =>
    part.kind === 'section' && part.isUnanswered ? [`${part.line}: ${part.title}`] : [],
  )

describe('questions and answers', () => {
  it('takes an interview apart, without the notation', () => {
    const parsed = parseSections(
      text('Opening.', '## Q: Why align?', 'A: It matters.', 'More of it.', '## Q: How?', 'A: Slowly.'),
    )
    expect(toPlainText(parsed.opening)).toBe('Opening.')
    expect(outline(parsed)).toEqual([
      ['question', 'Why align?', 'It matters. More of it.'],
      ['question', 'How?', 'Slowly.'],
    ])
    expect(questionsOf(parsed.parts).map(({ number }) => number)).toEqual([1, 2])
    expect(unansweredOf(parsed)).toEqual([])
  })

  it.each([
    ['a heading that ends in a question mark', '## Does it pay?'],
    ['a lower-case q', '## q: does it pay?'],
    ['the marker inside a heading', '## On Q: does it pay?'],
    ['a word with the same start', '## Q&A'],
    ['the letter alone', '## Q does it pay?'],
  ])('does not take %s for a question', (_, heading) => {
    expect(parseSections(text(heading, 'It does.')).parts).toMatchObject([{ kind: 'section' }])
  })

  it.each(['Q: Does it pay?', '**Q: Does it pay?**', '- Q: Does it pay?', '> Q: Does it pay?'])(
    'takes %j for text, for it is no heading',
    (written) => {
      const { opening, parts } = parseSections(text(written, 'It does.'))
      expect(parts).toEqual([])
      expect(toPlainText(opening)).toBe('Q: Does it pay? It does.')
    },
  )

  it.each([
    ['bold marker', '## **Q:** Does it pay?', '**A:** It does.'],
    ['all bold', '## **Q: Does it pay?**', '**A: It does.**'],
    ['bold in italics', '## ***Q:** Does it pay?*', '***A:** It does.*'],
    ['marker across a span', '## <span>Q</span>: Does it pay?', '<p><b>A</b>: It does.</p>'],
    ['no space behind', '## Q:Does it pay?', 'A:It does.'],
    ['non-breaking space behind', '## Q:\u00a0Does it pay?', 'A:\u00a0It does.'],
    ['non-breaking space before', '##\u00a0\u00a0Q: Does it pay?', '\u00a0A: It does.'],
    ['runs of blank lines', '\n\n\n## Q: Does it pay?\n\n\n\n', '\n\n\u00a0\n\nA: It does.'],
    ['no blank line between', '## Q: Does it pay?\nA: It does.', ''],
    ['an underlined heading', 'Q: Does it pay?\n---', 'A: It does.'],
    ['a hard break behind', '## Q: Does it pay?', 'A:  \nIt does.'],
    ['a break tag behind', '## Q: Does it pay?', '**A:**<br>It does.'],
    ['a paragraph of its own', '## Q: Does it pay?', 'A:\n\nIt does.'],
    ['raw HTML in a wrapper', '<div class="qa"><h2>Q: Does it pay?</h2>', '<p>A: It does.</p></div>'],
    ['a picture first', '## Q: Does it pay?', '![](/img/uploads/a.jpg)\n\nA: It does.'],
    ['an empty paragraph first', '## Q: Does it pay?', '&nbsp;\n\nA: It does.'],
    ['no A at all', '## Q: Does it pay?', 'It does.'],
    ['another level', '#### Q: Does it pay?', 'A: It does.'],
  ])('reads the notation with %s', (_, question, answer) => {
    const parsed = parseSections(text(question, answer))
    expect(outline(parsed)).toEqual([['question', 'Does it pay?', 'It does.']])
    expect(unansweredOf(parsed)).toEqual([])
  })

  it('leaves no break or empty emphasis where the marker was', () => {
    const [part] = parseSections(text('## **Q:** Why?', '**A:**<br>Because.')).parts
    expect(part?.heading.map(({ type }) => type)).toEqual(['text'])
    expect(part && elementsOf(contentOf(part)).map(({ tagName }) => tagName)).toEqual(['p'])
  })

  it('keeps emphasis and links of a question', () => {
    const [part] = parseSections(text('## Q: Is *this* [it](/x/)?', 'A: Yes.')).parts
    expect(part && titleOf(part)).toBe('Is this it?')
    expect(part?.heading.filter((node) => node.type === 'element').map(({ tagName }) => tagName)).toEqual([
      'em',
      'a',
    ])
  })

  it('lets an answer run over paragraphs, lists, quotations and deeper headings', () => {
    const parsed = parseSections(
      text(
        '## Q: Why?',
        'A: First.',
        '- one\n- two',
        '### Deeper',
        'Second.',
        '> Third.',
        '| a |\n|---|\n| b |',
        '## Next',
      ),
    )
    expect(outline(parsed)).toEqual([
      ['question', 'Why?', 'First. one two Deeper Second. Third. a b'],
      ['section', 'Next', ''],
    ])
  })

  it('ends an answer at a heading of the same or a higher level', () => {
    const kindsBefore = (heading: string) =>
      outline(parseSections(text('### Q: Why?', 'A: So.', heading, 'After.'))).map(([kind]) => kind)
    expect(kindsBefore('# Higher')).toEqual(['question', 'section'])
    expect(kindsBefore('## Higher')).toEqual(['question', 'section'])
    expect(kindsBefore('### Same')).toEqual(['question', 'section'])
    expect(kindsBefore('#### Deeper')).toEqual(['question'])
  })

  it('takes the text after an interview as sections', () => {
    const parsed = parseSections(
      text(
        '## Start',
        'Before.',
        '## Q: Why?',
        'A: So.',
        '## About him',
        'A founder.',
        '### Deeper',
        'More.',
      ),
    )
    expect(outline(parsed)).toEqual([
      ['section', 'Start', 'Before.'],
      ['question', 'Why?', 'So.'],
      ['section', 'About him', 'A founder. Deeper More.'],
    ])
  })

  it('makes a section of a question without an answer, and says so', () => {
    const parsed = parseSections(text('Opening.', '## Q: Why?', '## Q: How?', 'A:', '## Q: When?', 'A: Now.'))
    expect(outline(parsed)).toEqual([
      ['section', 'Why?', ''],
      ['section', 'How?', ''],
      ['question', 'When?', 'Now.'],
    ])
    expect(questionsOf(parsed.parts)[0]?.number).toBe(1)
    expect(unansweredOf(parsed)).toEqual(['3: Why?', '5: How?'])
  })

  it('keeps an answer that is under no question', () => {
    const parsed = parseSections(text('A: In the opening.', '## A section', 'A: In a section.'))
    expect(toPlainText(parsed.opening)).toBe('A: In the opening.')
    expect(outline(parsed)).toEqual([['section', 'A section', 'A: In a section.']])
  })

  it('keeps a question that is asked twice', () => {
    const parsed = parseSections(text('## Q: Why?', 'A: One.', '## Q: *Why?*', 'A: Two.'))
    expect(outline(parsed).map(([kind]) => kind)).toEqual(['question', 'question'])
    expect(anchorsOf(parsed)).toEqual(['why', 'why-1'])
  })

  it('shows no notation in the text of questions and answers, however they are mixed', () => {
    const words = fc.array(fc.constantFrom('valve', 'pump', 'why', '2.3', 'don’t', 'QA'), { minLength: 1 })
    const marker = (letter: string) => fc.constantFrom(`${letter}: `, `**${letter}:** `, `${letter}:\u00a0`)
    const pair = fc.tuple(marker('Q'), words, marker('A'), words).map(([q, question, a, answer]) => ({
      written: text(`## ${q}${question.join(' ')}`, a + answer.join(' ')),
      read: ['question', question.join(' '), answer.join(' ')],
    }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), (pairs) => {
        expect(outline(parseSections(text(...pairs.map(({ written }) => written))))).toEqual(
          pairs.map(({ read }) => read),
        )
      }),
    )
  })
})

describe('sections', () => {
  it.each(['', '\n\n', '\u00a0\n', '<!-- nothing -->'])('finds nothing in the empty body %j', (body) => {
    const parsed = parseSections(body)
    expect(toPlainText(parsed.opening)).toBe('')
    expect(parsed.parts).toEqual([])
    expect(unansweredOf(parsed)).toEqual([])
  })

  it('takes a body without headings as its opening', () => {
    const { opening, parts } = parseSections(text('One.', '**Bold, used as a heading**', 'Two.'))
    expect(toPlainText(opening)).toBe('One. Bold, used as a heading Two.')
    expect(parts).toEqual([])
  })

  it.each(['#', '##', '###', '######'])('takes headings at %s alone as sections', (marks) => {
    const parsed = parseSections(text('Opening.', `${marks} One`, 'First.', `${marks} Two`, 'Second.'))
    expect(outline(parsed)).toEqual([
      ['section', 'One', 'First.'],
      ['section', 'Two', 'Second.'],
    ])
  })

  it('takes a first heading that is too deep as a section of its own', () => {
    const parsed = parseSections(
      text('Opening.', '### One', 'First.', '### Two', 'Second.', '## Three', 'Third.'),
    )
    expect(toPlainText(parsed.opening)).toBe('Opening.')
    expect(outline(parsed).map(([, title]) => title)).toEqual(['One', 'Two', 'Three'])
  })

  it('keeps the deeper headings inside their section', () => {
    const parsed = parseSections(text('## One', '### Deeper', 'Text.', '## Two'))
    expect(outline(parsed)).toEqual([
      ['section', 'One', 'Deeper Text.'],
      ['section', 'Two', ''],
    ])
  })

  it('takes a heading without words for none, and keeps its picture', () => {
    const parsed = parseSections(
      text('## One', '##', '## ![A pump](/img/uploads/pump.jpg)', '### &nbsp;', 'Text.'),
    )
    expect(outline(parsed)).toEqual([['section', 'One', 'Text.']])
    const tags = parsed.parts.flatMap((part) => elementsOf(contentOf(part))).map(({ tagName }) => tagName)
    expect(tags).toContain('img')
    expect(tags).not.toContain('h2')
  })
})

describe('heading levels and anchors', () => {
  const word = fc.constantFrom('Costs', 'Why', 'Main', '?!', 'Next', 'Öl', 'section', 'costs-1')
  const heading = fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('', 'Q: ', '**Q:** '),
      word,
      fc.constantFrom('', '> '),
    )
    .map(([level, marker, title, quote]) => `${quote}${'#'.repeat(level)} ${marker}${title}`)
  const block = fc.oneof(heading, fc.constantFrom('A: Text.', 'Text.', '- item', '##'))
  const body = fc.array(block, { maxLength: 12 }).map((blocks) => text(...blocks))

  it('none skips a level below the page’s own', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const levels = levelsOf(parseSections(markdown))
        levels.forEach((level, index) => {
          expect(level).toBeGreaterThanOrEqual(2)
          expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1)
        })
      }),
    )
  })

  it('every anchor is unique, and none is one of the page’s', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const anchors = [...pageAnchors, ...anchorsOf(parseSections(markdown))]
        expect(new Set(anchors).size).toBe(anchors.length)
        for (const anchor of anchors) expect(anchor).toMatch(/^[\p{L}\p{N}_-]*[\p{L}\p{N}][\p{L}\p{N}_-]*$/u)
      }),
    )
  })

  it('loses no heading and no text', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const { opening, parts } = parseSections(markdown)
        const shown = [
          toPlainText(opening),
          ...parts.flatMap((part) => [titleOf(part), toPlainText(contentOf(part))]),
        ]
        const count = (whole: string, part: string) => whole.split(part).length - 1
        for (const sample of ['Text.', 'item', 'Costs', 'Öl'])
          expect(count(shown.join('\n'), sample)).toBe(count(markdown, sample))
      }),
    )
  })

  it('a question keeps its anchor when questions change places', () => {
    const titles = ['Why align?', 'Is it new?', 'What’s next?', 'Does it pay?', 'Who leads — and how?']
    const anchorByTitle = (order: string[]) =>
      Object.fromEntries(
        parseSections(text(...order.flatMap((title) => [`## Q: ${title}`, 'A: Text.']))).parts.map((part) => [
          titleOf(part),
          part.anchor,
        ]),
      )
    const expected = anchorByTitle(titles)
    expect(expected['Why align?']).toBe('why-align')
    fc.assert(
      fc.property(fc.shuffledSubarray(titles, { minLength: 2 }), (order) => {
        expect(expected).toMatchObject(anchorByTitle(order))
      }),
    )
  })

  it('counts the lines of parts in the body as it was written', () => {
    const markdown = '<!-- two\nlines -->\n\n<script>\nlet a = `b`\n</script>\n\n## Q: Why?\n'
    expect(unansweredOf(parseSections(markdown))).toEqual(['8: Why?'])
  })
})
