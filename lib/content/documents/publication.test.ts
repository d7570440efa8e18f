import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everybody, marketers } from '@/lib/site/audience'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { appearanceOf, instantFor, isPublished, stateAt } from './publication'

const minuteBefore = new Date('2026-03-09T04:59:00Z')
const midnight = new Date('2026-03-09T05:00:00Z')
const yearsLater = new Date('2036-01-01T12:00:00Z')

describe('isPublished', () => {
  it('shows a document from midnight of its day in Chicago', () => {
    expect(isPublished({ date: '2026-03-09' }, minuteBefore)).toBe(false)
    expect(isPublished({ date: '2026-03-09' }, midnight)).toBe(true)
    expect(isPublished({ date: '2026-03-09' }, yearsLater)).toBe(true)
  })

  it('minds the hour that winter moves midnight', () => {
    expect(isPublished({ date: '2026-01-15' }, new Date('2026-01-15T05:59:59Z'))).toBe(false)
    expect(isPublished({ date: '2026-01-15' }, new Date('2026-01-15T06:00:00Z'))).toBe(true)
  })

  it('never shows a private document', () => {
    for (const now of [minuteBefore, midnight, yearsLater])
      expect(isPublished({ private: true, date: '2019-12-19' }, now)).toBe(false)
  })

  it('takes a document that says nothing of it for public', () => {
    expect(isPublished({ private: false, date: '2019-12-19' }, midnight)).toBe(true)
    expect(isPublished({ private: undefined, date: '2019-12-19' }, midnight)).toBe(true)
  })
})

describe('a document that names a minute', () => {
  const document = { date: '2026-03-09', appears_at: '2026-03-09T15:00:00.000Z' } as const

  it('appears at that minute and not before, though its day has come', () => {
    expect(isPublished(document, midnight)).toBe(false)
    expect(isPublished(document, new Date('2026-03-09T14:59:59Z'))).toBe(false)
    expect(isPublished(document, new Date('2026-03-09T15:00:00Z'))).toBe(true)
  })

  it('stays with its author while it is private', () => {
    expect(isPublished({ ...document, private: true }, yearsLater)).toBe(false)
  })
})

describe('stateAt', () => {
  it('distinguishes a draft from what is scheduled and what is published', () => {
    const stateOf = stateAt(new Date('2026-03-10T12:00:00Z'))
    expect(stateOf({ private: true, date: '2026-03-09' })).toBe('draft')
    expect(stateOf({ date: '2026-03-11' })).toBe('scheduled')
    expect(stateOf({ date: '2026-03-10', appears_at: '2026-03-10T12:01:00Z' })).toBe('scheduled')
    expect(stateOf({ date: '2026-03-10' })).toBe('published')
  })
})

describe('appearanceOf', () => {
  it('is the first instant at which the rule lets a document be seen', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, fc.boolean(), (instant, namesMinute) => {
        const document = {
          date: ownersToday(instant),
          ...(namesMinute && { appears_at: instant.toISOString() }),
        }
        const first = appearanceOf(document)
        expect(isPublished(document, first)).toBe(true)
        expect(isPublished(document, new Date(first.getTime() - 1))).toBe(false)
      }),
    )
  })
})

describe('instantFor', () => {
  it('shows the public what is there now, marketers everything, and those who rehearse another day', () => {
    expect(instantFor(everybody, minuteBefore)).toBe(minuteBefore)
    expect(instantFor(marketers, minuteBefore)).toBeUndefined()
    expect(instantFor({ kind: 'as-of', at: midnight }, minuteBefore)).toBe(midnight)
  })
})
