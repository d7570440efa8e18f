import { describe, expect, it } from 'vitest'
import { stateWords } from './state-words'

describe('what keeps a document from readers', () => {
  const now = new Date('2030-01-01T12:00:00Z')

  it.each([
    [{ date: '2029-01-01', private: true }, 'Draft'],
    [{ date: '2030-01-01' }, 'Published'],
    [{ date: '2035-05-15' }, 'Scheduled for May 15, 2035'],
    [{ date: '2035-05-15', appears_at: '2035-05-15T14:30:00.000Z' }, 'Scheduled for May 15, 2035 at 9:30 AM'],
  ] as const)('%j: %s', (document, words) => {
    expect(stateWords(document, now).replace(/\s/g, ' ')).toBe(words)
  })
})
