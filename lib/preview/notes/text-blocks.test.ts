import { describe, expect, it } from 'vitest'
import { toDocumentText } from '@/lib/content/markdown/document-text'
import { listBlocks } from './text-blocks'

describe('the blocks of a text', () => {
  it('are its paragraphs, headings, questions and lists, in reading order', () => {
    const markdown = `Opening.

## Q: Why *now*?

A: Since seals wear.

- One
- Two

### More

![A valve](/img/valve.jpg)`
    const blocks = listBlocks(toDocumentText({ markdown, intro: 'The lead.' }))
    expect(blocks.map(({ kind, words, question }) => [kind, words, question])).toEqual([
      ['lead', 'The lead.', undefined],
      ['text', 'Opening.', undefined],
      ['heading', 'Why now?', 1],
      ['text', 'Since seals wear.', undefined],
      ['text', 'One Two', undefined],
      ['heading', 'More', undefined],
      ['text', '', undefined],
    ])
  })
})
