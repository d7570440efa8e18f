import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, ownersToday, startOfDay, toCalendarDay } from './calendar-day'
import { clockTime, formatAppearance, formatInstant, toInstant } from './owners-time'

describe('toInstant', () => {
  it.each([
    ['2035-05-15', '09:30', '2035-05-15T14:30:00.000Z'],
    ['2035-01-15', '09:30', '2035-01-15T15:30:00.000Z'],
    ['2026-03-08', '00:00', '2026-03-08T06:00:00.000Z'],
    ['2026-03-08', '03:00', '2026-03-08T08:00:00.000Z'],
    ['2026-11-01', '23:59', '2026-11-02T05:59:00.000Z'],
  ])('takes %s %s for %s', (day, time, instant) => {
    expect(toInstant(day, time)?.toISOString()).toBe(instant)
  })

  it.each([
    ['2035-02-30', '09:30'],
    ['2035-05-15', '24:00'],
    ['2035-05-15', ''],
    ['', '09:30'],
    ['tomorrow', 'noon'],
  ])('takes %j %j for nothing', (day, time) => {
    expect(toInstant(day, time)).toBeUndefined()
  })

  it('gives the instant whose day and time the owner sees', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    const times = fc.record({
      hour: fc.integer({ min: 4, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    })
    fc.assert(
      fc.property(days, times, (date, { hour, minute }) => {
        const day = date.toISOString().slice(0, 10)
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = toInstant(day, time)
        expect(instant && [ownersToday(instant), clockTime(instant)]).toEqual([day, time])
      }),
    )
  })
})

describe('formatInstant', () => {
  it('gives day and time by the owner’s clock', () => {
    expect(formatInstant(new Date('2035-05-15T14:30:00Z')).replace(/\s/g, ' ')).toBe(
      'May 15, 2035 at 9:30 AM',
    )
  })
})

describe('formatAppearance', () => {
  it.each([
    ['2035-05-15T14:30:00Z', 'May 15, 2035 at 9:30 AM'],
    ['2035-01-15T15:30:00Z', 'January 15, 2035 at 9:30 AM'],
    ['2035-05-15T03:59:00Z', 'May 14, 2035 at 10:59 PM'],
    ['2035-05-15T05:01:00Z', 'May 15, 2035 at 12:01 AM'],
    ['2035-05-15T05:00:00Z', 'May 15, 2035'],
  ])('of %s is %j', (instant, words) => {
    expect(formatAppearance(new Date(instant)).replace(/\s/g, ' ')).toBe(words)
  })

  it('is the day alone of a document that names no minute', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = toCalendarDay(date.toISOString())
        expect(formatAppearance(new Date(startOfDay(day)))).toBe(formatDay(day))
      }),
    )
  })
})
