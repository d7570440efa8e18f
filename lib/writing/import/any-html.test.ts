import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import { element, text } from './html/tree'
import { importOne, importText, read } from './samples/surroundings'

const names = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'del',
    'sub',
    'sup',
    'a',
    'code',
    'pre',
    'blockquote',
    'br',
    'hr',
  ],
  ...[
    'h1',
    'h2',
    'h3',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'thead',
    'tbody',
    'tr',
    'td',
    'th',
    'caption',
  ],
  ...[
    'img',
    'figure',
    'figcaption',
    'details',
    'summary',
    'q',
    'mark',
    'small',
    'font',
    'section',
    'article',
    'center',
  ],
  ...[
    'note',
    'footnote',
    'script',
    'style',
    'iframe',
    'form',
    'input',
    'button',
    'select',
    'svg',
    'math',
    'object',
    'template',
  ],
  ...[
    'title',
    'textarea',
    'noscript',
    'video',
    'ruby',
    'rt',
    'menu',
    'dialog',
    'marquee',
    'address',
    'wbr',
    'x-y',
  ],
]
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...'aZ1 \u00a0\n\t\r.:-–#*_`~<>&[](){}|\\/!?+=^$"\'•·§o\ufffd\u2028'),
    maxLength: 12,
  }),
  fc.constantFrom(
    'Q: Why?',
    'A: So.',
    'Q1.',
    'draft: true',
    'unpublish: 2020-01-01',
    '---',
    '+++',
    '```',
    '1. ',
    '<script>',
    '</style>',
  ),
)
const attributes = fc.dictionary(
  fc.constantFrom(
    'href',
    'src',
    'id',
    'name',
    'className',
    'style',
    'alt',
    'title',
    'colSpan',
    'rowSpan',
    'align',
    'start',
    'onclick',
  ),
  fc.oneof(
    words,
    fc.constantFrom(
      '#a',
      'a',
      'javascript:a',
      'https://a.example/ b',
      'data:image/png;base64,AAAA',
      'title',
      '9999999',
      'lst-kix_a-1',
      'font-weight:700',
      'mso-list:l0 level3',
    ),
  ),
  { maxKeys: 3 },
)
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    words.map(text),
    words.map((value): ElementContent => ({ type: 'comment', value })),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }), attributes)
      .map(([name, children, properties]) => element(name, children, properties)),
  ),
}))

describe('any page', () => {
  it('gives a draft that the ingest reads without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 6 }), async (nodes) => {
        const html = `<p>.</p>${nodes.map((each) => toHtml(each, { allowDangerousHtml: true })).join('')}`
        const { fields } = await importOne('a page.html', html)
        expect(fields).toMatchObject({ private: true, post_type: 'article' })
        expect(fields.title).not.toBe('')
      }),
      { numRuns: 400 },
    )
  })

  it('gives one of any text whatever, or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { maxLength: 20 }),
        fc.constantFrom('a.html', 'a.md', 'a.txt'),
        async (some, name) => {
          try {
            const { drafts } = await importText(name, some.join(''))
            for (const draft of drafts) read([draft])
          } catch (error) {
            expect(error).toMatchObject({ name: 'ImportRefusedError' })
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keeps every word that a reader of it saw, in its order', async () => {
    const written = fc.array(
      fc
        .string({
          unit: fc.constantFrom(...'abcXYZ019 .,:;!?#*_`~<>&[](){}|\\/+-=^$"\''),
          minLength: 1,
          maxLength: 20,
        })
        .filter((each) => each.trim() !== ''),
      { minLength: 1, maxLength: 5 },
    )
    const seen = ['p', 'h2', 'h3', 'blockquote', 'strong', 'em', 'del', 'span', 'sub', 'code', 'div']
    await fc.assert(
      fc.asyncProperty(
        written,
        fc.array(fc.constantFrom(...seen), { minLength: 5, maxLength: 5 }),
        async (texts, tags) => {
          const html = texts
            .map((each, at) => toHtml(element('p', [element(tags[at] ?? 'p', [text(each)])])))
            .join('')
          const { body } = await importOne('a.html', html)
          const letters = (some: string) => some.replace(/[\s\u00a0]/g, '')
          expect(letters(toPlainText(parseMarkdown(body)))).toBe(letters(texts.join('')))
        },
      ),
      { numRuns: 300 },
    )
  })
})
