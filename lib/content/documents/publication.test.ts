import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everybody, marketers } from '@/lib/site/audience'
import { isCalendarDay, ownersToday } from '@/lib/site/dates/calendar-day'
import {
  appearanceOf,
  instantFor,
  isPublished,
  lastInstant,
  listPublicationInstants,
  stateAt,
  type Visibility,
  withdrawalOf,
} from './publication'

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
    expect(stateOf({ date: '2026-03-09', unpublish: '2026-03-11' })).toBe('published')
    expect(stateOf({ date: '2026-03-09', unpublish: '2026-03-10' })).toBe('withdrawn')
    expect(stateOf({ date: '2026-03-09', unpublish: '2026-03-10', private: true })).toBe('draft')
    expect(stateOf({ date: '2026-03-11', unpublish: '2026-03-12' })).toBe('scheduled')
  })
})

describe('a document that is taken back', () => {
  it.each([
    ['in summer', '2026-07-04', '2026-07-04T05:00:00Z'],
    ['in winter', '2026-01-15', '2026-01-15T06:00:00Z'],
    ['on the day on which clocks go forward', '2026-03-08', '2026-03-08T06:00:00Z'],
    ['on the day after', '2026-03-09', '2026-03-09T05:00:00Z'],
    ['on the day on which they go back', '2026-11-01', '2026-11-01T05:00:00Z'],
    ['on the day after that', '2026-11-02', '2026-11-02T06:00:00Z'],
  ] as const)('goes at midnight of its day in Chicago, %s', (_, unpublish, instant) => {
    const document = { date: '2025-01-01', unpublish } as const
    const goes = new Date(instant)
    expect(withdrawalOf(document)).toEqual(goes)
    expect(isPublished(document, new Date(goes.getTime() - 1))).toBe(true)
    expect(isPublished(document, goes)).toBe(false)
    expect(isPublished(document, yearsLater)).toBe(false)
  })

  it('goes at its minute where it names one, and may have come on the same day', () => {
    const document = {
      date: '2026-03-09',
      unpublish: '2026-03-09',
      withdrawn_at: '2026-03-09T15:00:00.000Z',
    } as const
    expect(isPublished(document, minuteBefore)).toBe(false)
    expect(isPublished(document, midnight)).toBe(true)
    expect(isPublished(document, new Date('2026-03-09T14:59:59.999Z'))).toBe(true)
    expect(isPublished(document, new Date('2026-03-09T15:00:00Z'))).toBe(false)
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

const minute = fc
  .integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000))

/** Any document that the ingest lets pass: one that is taken back is so after it has appeared. */
const visibility = fc
  .record({
    from: minute,
    length: fc.integer({ min: 0, max: 3_000_000 }),
    private: fc.boolean(),
    appearsByMinute: fc.boolean(),
    goes: fc.constantFrom('never', 'day', 'minute'),
  })
  .map(({ from, length, private: isPrivate, appearsByMinute, goes }): Visibility => {
    const to = new Date(from.getTime() + length * 60_000)
    return {
      private: isPrivate,
      date: ownersToday(from),
      ...(appearsByMinute && { appears_at: from.toISOString() }),
      ...(goes !== 'never' && { unpublish: ownersToday(to) }),
      ...(goes === 'minute' && { withdrawn_at: to.toISOString() }),
    }
  })
  .filter((document) => (withdrawalOf(document) ?? yearsLater) > appearanceOf(document))

describe('withdrawalOf', () => {
  it('is the first instant at which the rule no longer lets a document be seen that it has let be seen', () => {
    fc.assert(
      fc.property(visibility, ({ private: _, ...document }) => {
        const last = withdrawalOf(document)
        fc.pre(last !== undefined)
        expect(isPublished(document, new Date(last.getTime() - 1))).toBe(true)
        expect(isPublished(document, last)).toBe(false)
      }),
    )
  })

  it('of a day is the instant at which the owner’s day begins', () => {
    fc.assert(
      fc.property(minute, (instant) => {
        const unpublish = ownersToday(instant)
        const goes = withdrawalOf({ date: '2000-01-01', unpublish })
        fc.pre(goes !== undefined && isCalendarDay(unpublish))
        expect(ownersToday(goes)).toBe(unpublish)
        expect(ownersToday(new Date(goes.getTime() - 1)) < unpublish).toBe(true)
      }),
    )
  })
})

describe('the states of a document', () => {
  it('follow each other in one order, and a draft stays one', () => {
    const order = ['scheduled', 'published', 'withdrawn']
    fc.assert(
      fc.property(visibility, fc.array(minute, { minLength: 2 }), (document, instants) => {
        const sorted = instants.sort((a, b) => a.getTime() - b.getTime())
        const states = sorted.map((now) => stateAt(now)(document))
        if (document.private) expect(new Set(states)).toEqual(new Set(['draft']))
        else {
          const places = states.map((state) => order.indexOf(state))
          expect(places).toEqual([...places].sort())
        }
      }),
    )
  })
})

describe('listPublicationInstants', () => {
  it('are the only ones at which what the public sees changes, and it changes at each', () => {
    fc.assert(
      fc.property(fc.array(visibility), minute, (documents, now) => {
        const instants = listPublicationInstants(documents)
        expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b))
        const seenAt = (instant: number) => documents.map((each) => isPublished(each, new Date(instant)))
        for (const instant of instants) expect(seenAt(instant)).not.toEqual(seenAt(instant - 1))
        const last = lastInstant(instants, now)
        expect(last).toBe(instants.findLast((instant) => instant <= now.getTime()) ?? 0)
        expect(seenAt(now.getTime())).toEqual(seenAt(last))
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
