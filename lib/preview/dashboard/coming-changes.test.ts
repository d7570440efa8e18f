import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appearanceOf } from '@/lib/content/documents/publication'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { toInstant } from '@/lib/site/dates/owners-time'
import { listAppearances } from './appearances'

describe('the instants at which something appears', () => {
  it('are named with their minute where an author names one, and hold what appears then', () => {
    const appearances = listAppearances([
      { title: 'Later', date: '2035-06-01' },
      { title: 'At half past nine', date: '2035-05-15', appears_at: '2035-05-15T14:30:00.000Z' },
      { title: 'That day', date: '2035-05-15' },
      { title: 'That day, too', date: '2035-05-15' },
    ])
    expect(appearances.map((each) => ({ ...each, date: each.date.replace(/\s/g, ' ') }))).toEqual([
      { day: '2035-05-15', time: '00:00', date: 'May 15, 2035', titles: ['That day', 'That day, too'] },
      { day: '2035-05-15', time: '09:30', date: 'May 15, 2035 at 9:30 AM', titles: ['At half past nine'] },
      { day: '2035-06-01', time: '00:00', date: 'June 1, 2035', titles: ['Later'] },
    ])
  })

  it('give back, by day and time, an instant at which each of their documents has appeared', () => {
    // Away from the nights in which the clock skips an hour or shows one twice.
    const instants = fc
      .date({ min: new Date('2030-04-01'), max: new Date('2030-10-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))
    fc.assert(
      fc.property(fc.array(instants), (all) => {
        const documents = all.map((instant, index) => ({
          title: String(index),
          date: ownersToday(instant),
          appears_at: instant.toISOString(),
        }))
        const appearances = listAppearances(documents)
        expect(appearances.flatMap(({ titles }) => titles).length).toBe(documents.length)
        for (const { day, time, titles } of appearances)
          for (const title of titles) {
            const document = documents[Number(title)]
            expect(toInstant(day, time)).toEqual(document && appearanceOf(document))
          }
      }),
    )
  })
})
