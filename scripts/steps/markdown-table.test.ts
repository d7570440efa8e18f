import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { toMarkdownTable } from './markdown-table'

describe('a table in markdown', () => {
  it('has numbers on the right, written for people, and nothing where a row lacks a value', () => {
    const table = toMarkdownTable([
      { page: 'front', bytes: 12_345 },
      { page: 'search', requests: 4 },
    ])
    expect(table.split('\n')).toEqual([
      '| page | bytes | requests |',
      '| --- | ---: | ---: |',
      '| front | 12,345 |  |',
      '| search |  | 4 |',
    ])
  })

  it('keeps each value in its cell', () => {
    const text = fc.stringMatching(/^[a-z]([a-z |\n]*[a-z])?$/)
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: fc.integer(), c: text }), { minLength: 1 }), (rows) => {
        const [table] = unified().use(remarkParse).use(remarkGfm).parse(toMarkdownTable(rows)).children
        const cells = table?.type === 'table' ? table.children.map((row) => row.children.length) : []
        expect(cells).toEqual([3, ...rows.map(() => 3)])
      }),
    )
  })
})
