import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CalendarDay,
  formatDay,
  isCalendarDay,
  ownersToday,
  startOfDay,
  toCalendarDay,
} from './calendar-day'

const firstMoment = Date.UTC(1970, 0, 2)
const lastMoment = Date.UTC(2037, 11, 30)
const moment = fc
  .date({ min: new Date(firstMoment), max: new Date(lastMoment), noInvalidDate: true })
  .map((date) => date.toISOString())
const day = moment.map(toCalendarDay)

/** The calendar day after another. */
function dayAfter(each: CalendarDay): CalendarDay {
  return toCalendarDay(new Date(Date.parse(each) + 86_400_000).toISOString())
}

describe('isCalendarDay', () => {
  it.each(['2019-12-19', '2024-02-29', '2000-02-29', '2026-01-01', '2026-12-31'])('%s is a day', (text) => {
    expect(isCalendarDay(text)).toBe(true)
  })

  it.each([
    ...['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00'],
    ...[
      '2024-2-9',
      '24-02-09',
      '2024/02/09',
      '09.02.2024',
      '2024-02-09T00:00:00Z',
      ' 2024-02-09',
      '2024-02-09\n',
    ],
    ...['', 'tomorrow', '２０２４-02-09'],
  ])('%j is none', (text) => {
    expect(isCalendarDay(text)).toBe(false)
  })
})

describe('toCalendarDay', () => {
  it('takes the day of an instant as Contentlayer stores it', () => {
    expect(toCalendarDay('2019-12-19T00:00:00.000Z')).toBe('2019-12-19')
    expect(toCalendarDay('2019-12-19')).toBe('2019-12-19')
  })

  it.each(['', 'never', '2023-02-29T00:00:00.000Z', '19/12/2019'])('refuses %j', (text) => {
    expect(() => toCalendarDay(text)).toThrow(RangeError)
  })
})

describe('ownersToday', () => {
  it.each([
    ['in winter, a minute before midnight', '2019-12-19T05:59:00Z', '2019-12-18'],
    ['in winter, at midnight', '2019-12-19T06:00:00Z', '2019-12-19'],
    ['in summer, a minute before midnight', '2024-07-04T04:59:00Z', '2024-07-03'],
    ['in summer, at midnight', '2024-07-04T05:00:00Z', '2024-07-04'],
    ['as clocks go forward, at midnight before', '2024-03-10T06:00:00Z', '2024-03-10'],
    ['as clocks go forward, a minute before midnight after', '2024-03-11T04:59:00Z', '2024-03-10'],
    ['as clocks go forward, at midnight after', '2024-03-11T05:00:00Z', '2024-03-11'],
    ['as clocks go back, a minute before midnight', '2024-11-03T04:59:00Z', '2024-11-02'],
    ['as clocks go back, at midnight before', '2024-11-03T05:00:00Z', '2024-11-03'],
    ['as clocks go back, a minute before midnight after', '2024-11-04T05:59:00Z', '2024-11-03'],
    ['as clocks go back, at midnight after', '2024-11-04T06:00:00Z', '2024-11-04'],
    ['at the turn of the year', '2026-01-01T05:59:59.999Z', '2025-12-31'],
  ])('%s', (_, now, today) => {
    expect(ownersToday(new Date(now))).toBe(today)
  })
})

describe('startOfDay', () => {
  it.each([
    ['2019-12-19', '2019-12-19T00:00:00-06:00'],
    ['2024-07-04', '2024-07-04T00:00:00-05:00'],
    ['2024-03-10', '2024-03-10T00:00:00-06:00'],
    ['2024-03-11', '2024-03-11T00:00:00-05:00'],
    ['2024-11-03', '2024-11-03T00:00:00-05:00'],
    ['2024-11-04', '2024-11-04T00:00:00-06:00'],
  ] as const)('of %s is %s', (each, start) => {
    expect(startOfDay(each)).toBe(start)
  })

  it('is the first instant on which it is that day for the owner', () => {
    fc.assert(
      fc.property(day, (each) => {
        const start = Date.parse(startOfDay(each))
        expect(ownersToday(new Date(start))).toBe(each)
        expect(dayAfter(ownersToday(new Date(start - 1)))).toBe(each)
      }),
    )
  })
})

describe('formatDay', () => {
  it('words a day, in any time zone', () => {
    expect(formatDay('2019-12-19')).toBe('December 19, 2019')
    expect(formatDay('2024-03-01')).toBe('March 1, 2024')
  })
})

describe('days', () => {
  it('compare as texts as they do in time', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(a < b).toBe(Date.parse(startOfDay(a)) < Date.parse(startOfDay(b)))
      }),
    )
  })
})
