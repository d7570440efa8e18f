import fc from 'fast-check'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { markLines } from './mark-lines'
import { parseSections } from './parse-sections'
import { toPlainText } from './plain-text'
import type { ParsedText } from './sections'

const text = `An opening paragraph
of two lines.

## A section

- One
- Two, with [a link](/somewhere/)

| A | B |
| - | - |
| c | d |

## Q: Why?

A: Because
of this.
`

/** The words of the block that holds a line's mark. */
function wordsAt(line: number, markdown = text): string[] {
  const parsedText = parseSections(markdown)
  markLines(parsedText, [line], (number) => `line-${number}`)
  return holders(parsedText).map((holder) => toPlainText(holder.children))
}

function holders({ opening, parts }: ParsedText): Element[] {
  const trees: Element[] = [
    { type: 'element', tagName: 'root', properties: {}, children: [] },
    ...parts.map(
      (part): Element => ({ type: 'element', tagName: 'h2', properties: {}, children: part.heading }),
    ),
  ]
  const found = trees.filter(({ children }) => children.some(isMark))
  for (const tree of [
    opening,
    ...parts.map((part) => (part.kind === 'question' ? part.answer : part.content)),
  ])
    visit(tree, 'element', (element) => {
      if (element.children.some(isMark)) found.push(element)
    })
  return found
}

const isMark = (node: { type: string; tagName?: string; properties?: { id?: unknown } }) =>
  node.type === 'element' && node.tagName === 'span' && /^line-/.test(String(node.properties?.id))

describe('markLines', () => {
  it.each([
    [1, 'An opening paragraph\nof two lines.'],
    [2, 'An opening paragraph\nof two lines.'],
    [4, 'A section'],
    [7, 'Two, with a link'],
    [11, 'c'],
    [13, 'Why?'],
    [16, 'Because\nof this.'],
  ])('puts a mark for line %i where its words are', (line, words) => {
    expect(wordsAt(line).map((each) => each.replace(/ /g, ' '))).toEqual([words.replace(/\n/g, ' ')])
  })

  it('marks what follows an empty line, and what comes last behind the end', () => {
    expect(wordsAt(3)).toEqual(['A section'])
    expect(wordsAt(99)).toEqual(['Because of this.'])
  })

  it('marks each line once in any text that holds a block', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('# a', 'b', '- c', '> d', '', '    e', '## Q: f', 'A: g'), { minLength: 1 }),
        fc.nat(30),
        (lines, line) => {
          const markdown = lines.join('\n')
          const hasBlock = lines.some((each) => each.trim() !== '')
          expect(wordsAt(line + 1, markdown)).toHaveLength(hasBlock ? 1 : 0)
        },
      ),
    )
  })
})
