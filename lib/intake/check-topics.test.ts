import { describe, expect, it } from 'vitest'
import { findTopicSlips } from './check-topics'
import type { Taken } from './take-in'

const taken = (file: string, ...topics: string[]): Taken => ({
  file,
  path: `/${file}/`,
  findings: [],
  lineOf: () => 5,
  document: { fields: { topics }, body: '', bodyLine: 9 },
})

describe('topics across the files', () => {
  it('that are nearly the same are told, with the line, to the file that stands alone', () => {
    const found = findTopicSlips([
      taken('a.md', 'Trade shows'),
      taken('b.md', 'Trade shows', 'Search'),
      taken('c.md', 'trade show'),
      taken('d.md', 'trade shows'),
    ])
    expect(found.map(({ file, line, severity }) => ({ file, line, severity }))).toEqual([
      { file: 'c.md', line: 5, severity: 'warning' },
      { file: 'd.md', line: 5, severity: 'warning' },
    ])
    expect(found[0]?.message).toBe('The topic "trade show" is nearly "Trade shows", which 2 documents have.')
  })

  it('that are the same or far apart are not told', () => {
    expect(
      findTopicSlips([taken('a.md', 'Search'), taken('b.md', 'Search'), taken('c.md', 'Research')]),
    ).toEqual([])
  })

  it('of which no address can be made are told', () => {
    expect(findTopicSlips([taken('a.md', '!!')])[0]?.message).toContain('No address can be made')
  })
})
