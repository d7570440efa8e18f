import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCardRows } from './card-rows'

describe('toCardRows', () => {
  it('gives every card a place, and leaves none alone but a single one', () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        const rows = toCardRows(count)
        expect(rows.flat()).toHaveLength(count)
        if (count !== 1) for (const row of rows) expect(row.length).toBeGreaterThan(1)
      }),
    )
  })

  it('lays a single card across the page', () => {
    expect(toCardRows(1)).toEqual([['wide']])
  })
})
