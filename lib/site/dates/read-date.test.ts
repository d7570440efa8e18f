import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, formatDay, isCalendarDay, ownersToday } from './calendar-day'
import { readDate } from './read-date'

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter((text): text is CalendarDay => isCalendarDay(text))

describe('a written date', () => {
  it.each([
    '2026-03-09',
    '2026-3-9',
    '2026/03/09',
    '2026.3.9',
    'March 9, 2026',
    'March 9 2026',
    'march 9th, 2026',
    'Mar. 9, 2026',
    'MAR 9 2026',
    '9 March 2026',
    '9. March 2026',
    '9th of March 2026',
    ' 2026-03-09 ',
  ])('%j is one day', (text) => {
    expect(readDate(text)).toEqual({ kind: 'day', day: '2026-03-09' })
  })

  it.each([
    ['13/9/2026', '2026-09-13'],
    ['9/13/2026', '2026-09-13'],
    ['19.12.2019', '2019-12-19'],
    ['12-19-2019', '2019-12-19'],
    ['3/3/2026', '2026-03-03'],
    ['Sept 1, 2026', '2026-09-01'],
    ['31 Dec 2026', '2026-12-31'],
  ])('%j can be %s alone', (text, only) => {
    expect(readDate(text)).toEqual({ kind: 'day', day: only })
  })

  it.each(['3/9/2026', '03.09.2026', '3-9-2026'])('%j has two readings', (text) => {
    expect(readDate(text)).toEqual({ kind: 'ambiguous', readings: ['2026-03-09', '2026-09-03'] })
  })

  it.each([
    ...[
      '',
      'soon',
      '2026',
      '2023-02-29',
      'February 30, 2026',
      '31/31/2026',
      '3/9/26',
      '2026-3/9',
      'Marc 9, 2026',
    ],
    ...[
      '32 March 2026',
      '2026-13-01',
      '20260309',
      'March 2026',
      '2026-02-30T10:00:00Z',
      '2026-03-09T25:00:00Z',
    ],
    ...['2026-03-09T10:61:00Z', '2026-03-09T10:00:00+99:00', '2026-03-09Tnoon', '2026-03-09T10Z'],
  ])('%j is none', (text) => {
    expect(readDate(text)).toBeUndefined()
  })

  it.each([
    '2020-01-17T00:00:00.000Z',
    '2020-01-17T00:00:00Z',
    '2020-01-17T00:00:00+00:00',
    '2020-01-17 00:00',
  ])('%s is the day that is written', (text) => {
    expect(readDate(text)).toEqual({ kind: 'day', day: '2020-01-17' })
  })

  it.each([
    ['2026-03-10T02:30:00Z', '2026-03-09', '2026-03-10T02:30:00.000Z'],
    ['2026-03-09T10:00:00.000Z', '2026-03-09', '2026-03-09T10:00:00.000Z'],
    ['2026-03-09T10:00:00-05:00', '2026-03-09', '2026-03-09T15:00:00.000Z'],
    ['2026-03-09T10:00-0500', '2026-03-09', '2026-03-09T15:00:00.000Z'],
    ['2026-03-09 10:00:00 -5', '2026-03-09', '2026-03-09T15:00:00.000Z'],
    ['2026-03-09T10:00', '2026-03-09', '2026-03-09T15:00:00.000Z'],
    ['2026-01-15 9:30', '2026-01-15', '2026-01-15T15:30:00.000Z'],
  ])('%s is a minute of %s', (text, only, instant) => {
    expect(readDate(text)).toEqual({ kind: 'day', day: only, at: new Date(instant) })
  })

  it('is understood in every form that names the month or puts the year first', () => {
    fc.assert(
      fc.property(day, (written) => {
        const [year, month, date] = written.split('-').map(Number)
        const [name] = formatDay(written).split(' ')
        const padded = String(year).padStart(4, '0')
        for (const text of [
          written,
          `${padded}-${month}-${date}`,
          `${date} ${name} ${padded}`,
          `${name} ${date}, ${padded}`,
        ])
          expect(readDate(text)).toEqual({ kind: 'day', day: written })
      }),
    )
  })

  it('with the year last is never taken for another day than one of its two readings', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), (written, sign) => {
        const [year = '', month = '', date = ''] = written.split('-')
        for (const text of [
          [date, month, year],
          [month, date, year],
        ].map((parts) => parts.join(sign))) {
          const reading = readDate(text)
          const days = reading?.kind === 'ambiguous' ? reading.readings : [reading?.day]
          expect(days).toContain(written)
          expect(reading?.kind === 'ambiguous').toBe(month !== date && Number(date) <= 12)
        }
      }),
    )
  })

  it('as an instant keeps the instant and names the day that it is for the owner', () => {
    const instants = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        const at = new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
        fc.pre(!at.toISOString().includes('T00:00:00'))
        expect(readDate(instant.toISOString())).toEqual({ kind: 'day', day: ownersToday(at), at })
      }),
    )
  })
})
