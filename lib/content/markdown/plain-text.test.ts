import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './parse-markdown'
import { toPlainText } from './plain-text'

const textOf = (markdown: string) => toPlainText(parseMarkdown(markdown))

describe('toPlainText', () => {
  it.each([
    ['', ''],
    ['# One\n\nTwo *three* [four](/x/).', 'One Two three four.'],
    ['- one\n- two\n  - three', 'one two three'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    ['one<br>two', 'one two'],
    ['one  \ntwo\nthree', 'one two three'],
    ['in**divis**ible', 'indivisible'],
    ['20\u00a0mm', '20 mm'],
    ['Sales &amp; marketing', 'Sales & marketing'],
    ['![A pump](/img/uploads/pump.jpg)', ''],
  ])('of %j is %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text)
  })

  it('of inline nodes is their text', () => {
    expect(
      toPlainText([
        { type: 'text', value: ' One ' },
        { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: 'two' }] },
      ]),
    ).toBe('One two')
  })
})
