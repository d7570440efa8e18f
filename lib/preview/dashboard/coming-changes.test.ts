import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appearanceOf, withdrawalOf } from '@/lib/content/documents/publication'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { toInstant } from '@/lib/site/dates/owners-time'
import { listComingChanges } from './coming-changes'

const now = new Date('2030-03-01T12:00:00Z')

describe('the instants at which something appears or goes', () => {
  it('are named with their minute where an author names one, and hold what appears and goes then', () => {
    const changes = listComingChanges(
      [
        { title: 'Later', date: '2035-06-01' },
        { title: 'At half past nine', date: '2035-05-15', appears_at: '2035-05-15T14:30:00.000Z' },
        { title: 'That day', date: '2035-05-15', unpublish: '2035-06-01' },
        { title: 'That day, too', date: '2035-05-15' },
        {
          title: 'An offer',
          date: '2029-01-01',
          unpublish: '2035-05-15',
          withdrawn_at: '2035-05-15T14:30:00.000Z',
        },
        { title: 'Gone', date: '2029-01-01', unpublish: '2030-03-01' },
        { title: 'A draft', date: '2035-05-15', unpublish: '2035-06-01', private: true },
      ],
      now,
    )
    expect(changes.map((each) => ({ ...each, date: each.date.replace(/\s/g, ' ') }))).toEqual([
      {
        ...{ day: '2035-05-15', time: '00:00', date: 'May 15, 2035' },
        appearing: ['That day', 'That day, too'],
        going: [],
      },
      {
        ...{ day: '2035-05-15', time: '09:30', date: 'May 15, 2035 at 9:30 AM' },
        appearing: ['At half past nine'],
        going: ['An offer'],
      },
      {
        ...{ day: '2035-06-01', time: '00:00', date: 'June 1, 2035' },
        appearing: ['Later'],
        going: ['That day'],
      },
    ])
  })

  it('give back, by day and time, an instant at which each of their documents has appeared or gone', () => {
    // Away from the nights in which the clock skips an hour or shows one twice.
    const instants = fc
      .date({ min: new Date('2030-04-01'), max: new Date('2030-10-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))
    fc.assert(
      fc.property(fc.array(fc.tuple(instants, instants)), (all) => {
        const documents = all.map(([appears, goes], index) => ({
          title: String(index),
          date: ownersToday(appears),
          appears_at: appears.toISOString(),
          unpublish: ownersToday(goes),
          withdrawn_at: goes.toISOString(),
        }))
        const changes = listComingChanges(documents, now)
        for (const list of ['appearing', 'going'] as const)
          expect(changes.flatMap((each) => each[list]).length).toBe(documents.length)
        for (const { day, time, appearing, going } of changes) {
          const instant = toInstant(day, time)
          for (const title of appearing)
            expect(instant).toEqual(toDate(documents[Number(title)], appearanceOf))
          for (const title of going) expect(instant).toEqual(toDate(documents[Number(title)], withdrawalOf))
        }
      }),
    )
  })
})

function toDate<T>(document: T | undefined, instantOf: (document: T) => Date | undefined): Date | undefined {
  return document && instantOf(document)
}
