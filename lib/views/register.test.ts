import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCalendarDay } from '@/lib/site/dates/calendar-day'
import { toRegister } from './register'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => toCalendarDay(date.toISOString()))

const newestFirst = fc
  .array(day, { maxLength: 40 })
  .map((days) => days.toSorted().reverse())
  .map((days) => days.map((each, index) => ({ day: each, path: `/${index}/` })))

describe('toRegister', () => {
  it('heads each run of a year once', () => {
    const rows = [{ day: '2026-02-03' }, { day: '2026-01-09' }, { day: '2024-12-31' }] as const
    expect(toRegister([...rows], 9)).toEqual([
      {
        year: '2026',
        rows: [
          { day: '2026-02-03', sheet: 9 },
          { day: '2026-01-09', sheet: 8 },
        ],
      },
      { year: '2024', rows: [{ day: '2024-12-31', sheet: 7 }] },
    ])
  })

  it('keeps every row in its order under its own year, and counts sheets down', () => {
    fc.assert(
      fc.property(newestFirst, (rows) => {
        const years = toRegister(rows, rows.length)
        const listed = years.flatMap((year) => year.rows)
        expect(listed.map(({ path }) => path)).toEqual(rows.map(({ path }) => path))
        expect(listed.map(({ sheet }) => sheet)).toEqual(rows.map((_, index) => rows.length - index))
        for (const { year, rows: own } of years)
          expect(own.every((row) => row.day.startsWith(year))).toBe(true)
        const names = years.map(({ year }) => year)
        expect(names).toEqual([...new Set(names)].toSorted().reverse())
      }),
    )
  })
})
