import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortenDashedNames, shortNames } from './short-names'

describe('short names', () => {
  it('are another for each name, of letters alone', () => {
    const names = Array.from({ length: 1000 }, (_, place) => `name-${place}`)
    const short = [...shortNames([...names, ...names]).values()]
    expect(new Set(short).size).toBe(names.length)
    expect(short.slice(0, 28).join()).toBe([...'abcdefghijklmnopqrstuvwxyz', 'aa', 'ab'].join())
    expect(short.join('')).toMatch(/^[a-z]+$/)
  })
})

describe('names of the author', () => {
  it('are shortened in all style sheets alike, the most frequent first', () => {
    expect(
      shortenDashedNames([
        ':root{--color-type:red;--room:1px}p{color:var(--color-type,var(--room))}',
        '@property --room{syntax:"*"}p{view-timeline:--part;margin:calc(1px - var(--room))}',
      ]),
    ).toEqual([
      ':root{--b:red;--a:1px}p{color:var(--b,var(--a))}',
      '@property --a{syntax:"*"}p{view-timeline:--c;margin:calc(1px - var(--a))}',
    ])
  })

  it.each([
    'a{background:url(/a--b.png)}',
    'a:after{content:"a --b \\" --c"}',
    "a:after{content:'--b'}",
    '.a--b{margin:-1px}',
    '#_x--y{margin:-1px}',
    'a{margin:calc(2px--1px)}',
    'a{margin:calc(1px - -1px)}',
  ])('are not in %s', (css) => expect(shortenDashedNames([css])).toEqual([css]))

  it('stay apart, whatever they are', () => {
    const name = fc.stringMatching(/^--[a-z][a-z0-9-]{0,8}$/)
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 60 }), (names) => {
        const [css = ''] = shortenDashedNames([names.map((each) => `a{top:var(${each})}`).join('')])
        expect(new Set(css.match(/--\w+/g)).size).toBe(names.length)
      }),
    )
  })
})
