import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './parse-markdown'
import { toPlainText } from './plain-text'
import { typesetTree } from './typeset-tree'
import { typeset } from './typography'

const written = fc.string({
  unit: fc.constantFrom(...'abc XY 0159 "\'-.—“”‘’,()/½'.split(''), ' ', ' ', 's', 't'),
  maxLength: 60,
})

describe('typeset', () => {
  it.each([
    ['"Quality," he said.', '“Quality,” he said.'],
    ['He said "no" ("never") - twice', 'He said “no” (“never”) – twice'],
    [`don't, it's, the plants' yards, James's`, 'don’t, it’s, the plants’ yards, James’s'],
    [`the '90s, rock 'n' roll, '19 and 'em`, 'the ’90s, rock ’n’ roll, ’19 and ’em'],
    [`a 'good enough' fit`, 'a ‘good enough’ fit'],
    [`"She said 'yes, don't' to it"`, '“She said ‘yes, don’t’ to it”'],
    ['a 6" pipe and a 1/2" bolt', 'a 6" pipe and a 1/2" bolt'],
    [`5'10" tall, 8' long`, `5'10" tall, 8' long`],
    ['our "Top 10" list', 'our “Top 10” list'],
    ['the "6" pipe" rule', 'the “6" pipe” rule'],
    ['wait--what -- really', 'wait—what — really'],
    ['run tool --all, part AB--12, 10-20 and 5 - 3', 'run tool --all, part AB--12, 10-20 and 5 - 3'],
    ['So...', 'So…'],
    ['see https://a.example/it--is...x', 'see https://a.example/it--is...x'],
    ['already “set” and it’s', 'already “set” and it’s'],
    ['Monday - Friday', 'Monday – Friday'],
  ])('sets %j', (text, expected) => {
    expect(typeset(text)).toBe(expected)
  })

  it('touches nothing but quotes, dashes and dots, and those in their own kind', () => {
    const plain = (text: string) =>
      text
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/[–—]|--/g, '-')
        .replaceAll('…', '...')
    fc.assert(
      fc.property(written, (text) => {
        expect(plain(typeset(text))).toBe(plain(text))
      }),
    )
  })

  it('leaves what it has set as it is', () => {
    fc.assert(
      fc.property(written, (text) => {
        const once = typeset(text)
        fc.pre(!/["']/.test(once))
        expect(typeset(once)).toBe(once)
      }),
    )
  })
})

describe('typesetTree', () => {
  const set = (markdown: string) => {
    const tree = parseMarkdown(markdown)
    typesetTree(tree)
    return toPlainText(tree)
  }

  it('sets quotations that reach over emphasis and links', () => {
    expect(set('He said "*never*", and "[it\'s](/a/) over".')).toBe('He said “never”, and “it’s over”.')
  })

  it('leaves code as it is written', () => {
    expect(set('Type `say "it\'s" --x ...` or "quit".\n\n    print("it\'s -- code")')).toBe(
      'Type say "it\'s" --x ... or “quit”. print("it\'s -- code")',
    )
  })

  it('begins anew with each paragraph', () => {
    expect(set('An "open one.\n\n"Next" one.')).toBe('An “open one. “Next” one.')
  })
})
