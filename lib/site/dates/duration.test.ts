import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration, toIsoDuration } from './duration'

describe('a duration', () => {
  it.each([
    ['12:34', 754, 'PT12M34S', '13 min'],
    ['1:02:03', 3723, 'PT1H2M3S', '1 h 2 min'],
    ['90:00', 5400, 'PT1H30M', '1 h 30 min'],
    ['0:45', 45, 'PT45S', '1 min'],
    ['01:00:00', 3600, 'PT1H', '1 h'],
    ['PT12M34S', 754, 'PT12M34S', '13 min'],
    ['pt90m', 5400, 'PT1H30M', '1 h 30 min'],
    ['PT3600S', 3600, 'PT1H', '1 h'],
    [' 59:59 ', 3599, 'PT59M59S', '1 h'],
  ])('%s is read', (text, seconds, stated, shown) => {
    expect(parseDuration(text)).toBe(seconds)
    expect(toIsoDuration(seconds)).toBe(stated)
    expect(formatDuration(seconds)).toBe(shown)
  })

  it.each([
    '',
    '12',
    '12 minutes',
    '12:3',
    '12:60',
    '1:60:00',
    '1:2:03',
    ':30',
    '0:00',
    '-1:00',
    '12:34.5',
    '1:00:00:00',
    'PT',
    'PT0S',
    'P1D',
    'P1DT1H',
    'T12M',
    'PT34S12M',
    '１２:３４',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })

  it('is stated in a form that reads as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e5 }), (seconds) => {
        expect(parseDuration(toIsoDuration(seconds))).toBe(seconds)
      }),
    )
  })

  it('is never made up of what is not one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159:PTHMS.- ') }), (text) => {
        const seconds = parseDuration(text)
        if (seconds === undefined) return
        expect(Number.isInteger(seconds) && seconds > 0).toBe(true)
        expect(formatDuration(seconds)).toMatch(/^(\d+ h)?( ?\d+ min)?$/)
      }),
    )
  })
})
