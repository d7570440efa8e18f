import { describe, expect, it } from 'vitest'
import { everybody, marketers } from '@/lib/audience'
import { dayFor, isPublished, stateOn } from './publication'

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

describe('stateOn', () => {
  it('tells a draft from what is scheduled and what is published', () => {
    expect(stateOn({ private: true, date: '2026-03-09' }, '2026-03-10')).toBe('draft')
    expect(stateOn({ date: '2026-03-11' }, '2026-03-10')).toBe('scheduled')
    expect(stateOn({ date: '2026-03-10' }, '2026-03-10')).toBe('published')
  })
})

describe('dayFor', () => {
  it('shows the public today, marketers everything, and those who rehearse another day', () => {
    expect(dayFor(everybody, minuteBefore)).toBe('2026-03-08')
    expect(dayFor(marketers, minuteBefore)).toBeUndefined()
    expect(dayFor({ kind: 'as-of', at: midnight }, minuteBefore)).toBe('2026-03-09')
  })
})
