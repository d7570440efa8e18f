import { describe, expect, it } from 'vitest'
import { stateWords, visibilityWords } from './state-words'

describe('what keeps a document from readers', () => {
  const now = new Date('2030-01-01T12:00:00Z')

  it.each([
    [{ date: '2029-01-01', private: true }, 'Draft'],
    [{ date: '2030-01-01' }, 'Published'],
    [{ date: '2035-05-15' }, 'Scheduled for May 15, 2035'],
    [{ date: '2035-05-15', appears_at: '2035-05-15T14:30:00.000Z' }, 'Scheduled for May 15, 2035 at 9:30 AM'],
    [{ date: '2035-05-15', unpublish: '2035-05-16' }, 'Scheduled for May 15, 2035, goes on May 16, 2035'],
    [
      { date: '2029-01-01', unpublish: '2030-01-01', withdrawn_at: '2030-01-01T18:30:00.000Z' },
      'Published, goes on January 1, 2030 at 12:30 PM',
    ],
    [{ date: '2029-01-01', unpublish: '2029-07-04' }, 'Withdrawn on July 4, 2029'],
    [{ date: '2029-01-01', unpublish: '2029-07-04', private: true }, 'Draft'],
  ] as const)('%j: %s', (document, words) => {
    expect(stateWords(document, now).replace(/\s/g, ' ')).toBe(words)
  })

  it.each([
    [{ date: '2029-01-01', private: true }, 'Readers don’t see this yet.'],
    [{ date: '2035-05-15' }, 'Readers don’t see this yet.'],
    [{ date: '2029-01-01', unpublish: '2030-01-02' }, 'Readers see this page too.'],
    [{ date: '2029-01-01', unpublish: '2030-01-01' }, 'Readers no longer see this.'],
  ] as const)('%j: %s', (document, words) => {
    expect(visibilityWords(document, now)).toBe(words)
  })
})
