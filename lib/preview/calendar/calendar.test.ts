import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listEntries } from './calendar-entries'
import { addMonths, formatMonth, listWeeks, neighborsOf, readMonth } from './month'

const now = new Date('2026-03-10T02:00:00Z')

describe('a month of the calendar', () => {
  it('is the owner’s present one unless the address names another', () => {
    expect(readMonth(undefined, new Date('2026-04-01T02:00:00Z'))).toBe('2026-03')
    expect(readMonth('2027-12', now)).toBe('2027-12')
    for (const wrong of ['2027-13', '0000-01', '2027-1', 'x', ['2027-12']])
      expect(readMonth(wrong, now)).toBe('2026-03')
    expect(formatMonth('2026-03')).toBe('March 2026')
    expect(addMonths('2026-12', 1)).toBe('2027-01')
  })

  it('leads to the nearest ones that have something to show, and on to nowhere', () => {
    const months = ['1998-05', '2026-03', '2031-01']
    expect(neighborsOf('2026-03', months, now)).toEqual({ before: '2026-02', after: '2026-04' })
    expect(neighborsOf('2026-02', months, now)).toEqual({ before: '1998-05', after: '2026-03' })
    expect(neighborsOf('1998-05', months, now)).toEqual({ after: '2026-02' })
    expect(neighborsOf('2040-01', months, now)).toEqual({ before: '2031-01' })
  })

  it('has all of its days in order, each under its weekday', () => {
    const months = fc.integer({ min: 0, max: 12 * 300 }).map((count) => addMonths('1900-01', count))
    fc.assert(
      fc.property(months, (month) => {
        const weeks = listWeeks(month)
        const days = weeks.flat().flatMap((day) => day ?? [])
        expect(days).toEqual(days.toSorted())
        expect(days[0]).toBe(`${month}-01`)
        const next = new Date(`${days.at(-1)}T00:00:00Z`)
        next.setUTCDate(next.getUTCDate() + 1)
        expect(next.toISOString().slice(0, 7)).toBe(addMonths(month, 1))
        for (const week of weeks) {
          expect(week).toHaveLength(7)
          for (const [weekday, day] of week.entries())
            if (day) expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(weekday)
        }
      }),
    )
  })
})

describe('what is on it', () => {
  const base = { path: '/a/', title: 'A' }
  const kindsOf = (document: Omit<Parameters<typeof listEntries>[0][number], 'path' | 'title'>) =>
    listEntries([{ ...base, ...document }], now).map(({ kind, day, time }) =>
      [kind, day, time].join(' ').trim().replace(/\s/g, ' '),
    )

  it('is what is planned, scheduled, published and taken back', () => {
    expect(kindsOf({ date: '2026-01-01', private: true, planned: '2026-05-01' })).toEqual([
      'Planned 2026-05-01',
    ])
    expect(kindsOf({ date: '2026-01-01', private: true })).toEqual([])
    expect(
      kindsOf({ date: '2026-05-01', appears_at: '2026-05-01T14:00:00Z', planned: '2026-04-01' }),
    ).toEqual(['Scheduled 2026-05-01 9:00 AM'])
    expect(kindsOf({ date: '2026-01-01', unpublish: '2026-05-01' })).toEqual([
      'Published 2026-01-01',
      'Goes 2026-05-01',
    ])
    expect(kindsOf({ date: '2026-01-01', unpublish: '2026-02-01' })).toEqual([
      'Published 2026-01-01',
      'Taken back 2026-02-01',
    ])
  })

  it('is in the order in which it happens', () => {
    const entries = listEntries(
      [
        { ...base, title: 'C', date: '2026-05-01', appears_at: '2026-05-01T19:00:00Z' },
        { ...base, title: 'B', date: '2026-05-01' },
        { ...base, title: 'A', date: '2026-04-01' },
      ],
      now,
    )
    expect(entries.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
  })
})
