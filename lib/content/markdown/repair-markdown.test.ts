import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairHtml, repairMarkdown } from './repair-markdown'

describe('repairing tags that would swallow the rest', () => {
  it.each([
    ['a stray script', 'One.\n\n<script>\n\nTwo.', 'One.\n\n\n\nTwo.'],
    ['a stray script with attributes', '<script src="x.js" async>Two.', 'Two.'],
    ['a tag that never ends', 'One <script', 'One '],
    ['an end tag alone', 'One.</script> Two.', 'One. Two.'],
    ['upper case', '<SCRIPT>let a</Script>Two.', 'Two.'],
    ['a script with its content', '<script>let a = 1</script>Two.', 'Two.'],
    ['a script that holds backticks', '<script>let a = `b`</script>Two.', 'Two.'],
    ['a stray script before a whole one', '<script>One.<script>let a</script>Two.', 'One.Two.'],
    ['an unclosed style', '<style>Two.', 'Two.'],
    ['an unclosed text field', '<textarea>Two.', 'Two.'],
    ['an unclosed drawing', '<svg viewBox="0 0 1 1">Two.', 'Two.'],
    ['a button', '<button>Two.', 'Two.'],
    ['a comment', 'One.<!-- hidden -->Two.', 'One.Two.'],
    ['a comment that holds a fence', '<!--\n```\n-->\nTwo. <script>', '\n\n\nTwo. '],
    ['an unclosed comment', '<!-- Two.', '&lt;!-- Two.'],
    ['an unclosed comment before a whole one', '<!-- One. <!-- hidden -->Two.', '&lt;!-- One. Two.'],
    ['an instruction', '<?php Two.', '&lt;?php Two.'],
    ['an end tag of nothing', '</ Two.', '&lt;/ Two.'],
  ])('%s', (_, written, repaired) => {
    expect(repairMarkdown(written)).toBe(repaired)
    expect(repairHtml(written)).toBe(repaired)
  })

  it('keeps other tags and comparisons', () => {
    const written = 'If 1 < 2, then <b>bold</b>, </p> and <https://example.com/>.'
    expect(repairMarkdown(written)).toBe(written)
  })
})

describe('code', () => {
  it.each([
    ['a fenced block', '```html\n<script>\n\u00a0a\n<!-- b -->\n```'],
    ['a fence of tildes', '~~~\n<script>\n~~~'],
    ['a longer fence around a shorter one', '````\n```\n<script>\n```\n````'],
    ['a fence that never ends', '```\n<script>\n\nmore'],
    ['a fence in a list', '- item\n\n  ```\n  <script>\n  ```'],
    ['a fence right behind a list’s mark', '1. ```\n   <script>\n   ```'],
    ['a fence in a quotation', '> ```\n> <script>\n> ```'],
    ['a span', 'The `<script>` tag, `<!--` and `[a](/b c.pdf)`.'],
    ['a span with backticks inside', 'The `` `<script>` `` tag.'],
  ])('%s is left untouched', (_, written) => {
    expect(repairMarkdown(written)).toBe(written)
  })

  it('what comes behind code is repaired', () => {
    expect(repairMarkdown('```\n<script>\n```\n<script>Text.')).toBe('```\n<script>\n```\nText.')
    expect(repairMarkdown('`<script>` <script>Text.')).toBe('`<script>` Text.')
  })

  it('three backticks around words of one line are no fence', () => {
    expect(repairMarkdown('```code``` here\n\n<script>\nText.')).toBe('```code``` here\n\n\nText.')
  })
})

describe('non-breaking spaces', () => {
  it.each([
    ['## \u00a0Heading', '## \u00a0Heading'],
    ['##\u00a0Heading', '## Heading'],
    ['\u00a0## Heading', ' ## Heading'],
    ['-\u00a0item', '- item'],
    ['12.\u00a0item', '12. item'],
    ['\u00a0\u00a0\u00a0\u00a0\u00a0Text', ' Text'],
    ['One.\n\u00a0\n\nTwo.', 'One.\n \n\nTwo.'],
    ['20\u00a0mm', '20\u00a0mm'],
    ['`a`\u00a0\u00a0\u00a0\u00a0b', '`a` b'],
  ])('%j becomes %j', (written, repaired) => {
    expect(repairMarkdown(written)).toBe(repaired)
  })
})

describe('paths with spaces', () => {
  it.each([
    ['![A](/img/uploads/a b.jpg)', '![A](</img/uploads/a b.jpg>)'],
    ['![A](/img/uploads/a b.jpg "Title")', '![A](</img/uploads/a b.jpg> "Title")'],
    ['[A sheet](/files/data sheet.pdf)', '[A sheet](</files/data sheet.pdf>)'],
    ['![A](/img/a b (1).jpg)', '![A](</img/a b (1).jpg>)'],
    ["![A](/img/james’s and joe's.jpg)", "![A](</img/james’s and joe's.jpg>)"],
    ['![A [1]](/img/a b.jpg)', '![A [1]](</img/a b.jpg>)'],
    ['[![A](/img/a b.jpg)](/page/)', '[![A](</img/a b.jpg>)](/page/)'],
    ['[`a`](/b c.pdf)', '[`a`](</b c.pdf>)'],
    [
      '![A](https://industrialstrengthmarketing.com/img/a b.jpg)',
      '![A](<https://industrialstrengthmarketing.com/img/a b.jpg>)',
    ],
  ])('%s becomes %s', (written, repaired) => {
    expect(repairMarkdown(written)).toBe(repaired)
  })

  it.each([
    '![A](/img/a.jpg)',
    '![A](/img/a%20b.jpg "A title")',
    '![A](</img/a b.jpg>)',
    '[A](/page/ "A title.pdf")',
    'A note (/a b.jpg).',
    '[A](/page/) and (see the b.pdf)',
  ])('%s stays', (written) => {
    expect(repairMarkdown(written)).toBe(written)
  })
})

describe('every repaired text', () => {
  const fragment = fc.constantFrom(
    ...['<script>', '</script>', '<!--', '-->', '```', '`', '~~~', '\n', '\n\n', '\u00a0', 'words', '<svg>'],
    ...['[a](/b c.pdf)', '> ', '- ', '    ', '<style', '&lt;', '</ ', '<?'],
  )
  const markdown = fc.array(fragment, { maxLength: 25 }).map((fragments) => fragments.join(''))

  it('lines keep their numbers', () => {
    fc.assert(
      fc.property(markdown, (written) => {
        expect(repairMarkdown(written).split('\n').length).toBe(written.split('\n').length)
      }),
    )
  })

  it('text without any of it stays as it is', () => {
    const plain = fc.array(fc.constantFrom('One.', '*two*', '## Three', '- four', ' ', '\n'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(plain, (pieces) => {
        expect(repairMarkdown(pieces.join(''))).toBe(pieces.join(''))
      }),
    )
  })

  it('a long text takes no longer than its length asks for', () => {
    const long = ['<script>', '<!--', '`', '[a](/b ', '``` `', '<svg ', '> '].map((each) => each.repeat(3000))
    const started = performance.now()
    for (const written of long) repairMarkdown(written)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
