import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Names } from './selector'
import { classesIn, parseStyleSheet, pruneStyleSheet, writeStyleSheet } from './style-sheet'

const namesOf = ({
  tags = ['html', 'body', 'p'],
  classes = [],
  ids = [],
  fields = [],
  siblings = 2,
}: {
  tags?: string[]
  classes?: string[]
  ids?: string[]
  fields?: string[]
  siblings?: number
}): Names => ({
  tags: new Set(tags),
  classes: new Set(classes),
  ids: new Set(ids),
  fields: new Set(fields),
  siblings,
})
const prune = (css: string, names = {}) =>
  writeStyleSheet(pruneStyleSheet(parseStyleSheet(css), namesOf(names)), (name) => name)

describe('the styles of a page', () => {
  it.each([
    ['a class', '.a{color:red}'],
    ['an identifier', '#a{color:red}'],
    ['an element', 'table{color:red}'],
    ['one part of a selector', 'p .a:hover{color:red}'],
    ['every alternative', ':is(.a,.b) p{color:red}'],
    ['more of a kind', 'p:nth-of-type(3){color:red}'],
    ['what is around it', '@media print{.a{color:red}}'],
  ])('leave out what asks for %s that is not there', (_, css) => expect(prune(css)).toBe(''))

  it.each([
    [
      'as many of a kind',
      'p:nth-of-type(2),p:nth-of-type(odd),p:nth-of-type(2n + 5),p:not(:nth-of-type(3)){color:red}',
    ],
    ['states', 'p:hover,p:focus-visible,p:target{color:red}'],
    ['attributes', '[open]>p[hidden]{color:red}'],
    ['what must not be there', 'p:not(.a){color:red}'],
    ['what may be inside', 'p:has(.a){color:red}'],
    ['one alternative', ':where(.a,p){color:red}'],
    ['everything', '*,::backdrop{color:red}'],
    ['print and the dark', '@media print{p{color:red}}@media (prefers-color-scheme:dark){:root{color:red}}'],
    ['a font', '@font-face{font-family:A;src:url(/a.woff2)}'],
    ['the page of a printer', '@page{margin:1cm}'],
  ])('keep what asks for %s', (_, css) => expect(prune(css)).toBe(css))

  it.each([
    ['::-webkit-datetime-edit-day-field{padding:0}', 'date'],
    ['::-webkit-inner-spin-button{height:auto}', 'number'],
    ['::file-selector-button{margin:0}', 'file'],
  ])('keep %s where there is such a field', (css, type) => {
    expect(prune(css, { fields: ['search'] })).toBe('')
    expect(prune(css, { fields: ['search', type] })).toBe(css)
  })

  it('keep of several selectors those that may apply', () => {
    expect(prune('.a,p,.b p{color:red}')).toBe('p{color:red}')
  })

  it('keep custom properties that are read, however far around', () => {
    const css = ':root{--a:1px;--b:var(--a);--c:2px}p{margin:var(--b)}.a{margin:var(--c)}'
    expect(prune(css)).toBe(':root{--a:1px;--b:var(--a)}p{margin:var(--b)}')
  })

  it('name classes as the page does, however they are written', () => {
    const sheet = parseStyleSheet(
      String.raw`.a\:b:hover>.c,p:not(.w-1\/2) .a\:b:is(.c,.\31 st){color:red}@media print{.d{margin:0}}`,
    )
    expect([...classesIn(sheet)]).toEqual(['a:b', 'c', 'w-1/2', '1st', 'd'])
    expect(writeStyleSheet(sheet, (name) => `x${name.length}`)).toBe(
      '.x3:hover>.x1,p:not(.x5) .x3:is(.x1,.x3){color:red}@media print{.x1{margin:0}}',
    )
  })

  it('say once what is written several times in a row', () => {
    expect(prune('p{color:red;color:red;color:blue;color:red}')).toBe('p{color:red;color:blue;color:red}')
  })

  it('keep registered properties and keyframes that are read', () => {
    const property = (name: string) => `@property ${name}{syntax:"*";inherits:false}`
    const keyframes = (name: string) => `@keyframes ${name}{to{top:var(--${name})}}`
    const kept = `:root{--in:1px;--slow:in 1s}${property('--slow')}${keyframes('in')}p{animation:var(--slow)}`
    expect(prune(`${kept}${property('--b')}${keyframes('out')}.a{animation:out 1s}`)).toBe(kept)
  })

  it('keep the order of layers', () => {
    expect(prune('@layer a{.a{color:red}}@layer b{p{color:red}}@layer a{p{color:blue}}')).toBe(
      '@layer a;@layer b{p{color:red}}@layer a{p{color:blue}}',
    )
  })

  it('are all that there is for a page that has every name', () => {
    const name = fc.constantFrom('.a', '.b', 'p', '#c', '*', 'p:hover', '.a>.b', ':is(.a,#c)', 'p:not(.b)')
    const rule = fc.tuple(
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('color:red', 'margin:0'),
    )
    const css = fc
      .array(rule, { maxLength: 6 })
      .map((rules) => rules.map(([names, text]) => `${names.join(',')}{${text}}`).join(''))
    fc.assert(
      fc.property(css, (text) => {
        expect(prune(text, { tags: ['p'], classes: ['a', 'b'], ids: ['c'] })).toBe(text)
      }),
    )
  })
})
