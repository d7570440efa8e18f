import { describe, expect, it } from 'vitest'
import type { Passage } from '@/lib/content/markdown/passages'
import { findBestMatch } from './best-match'

const passages: Passage[] = [
  { text: 'The opening names the seal.' },
  { anchor: 'why', title: 'Why does a seal leak?', question: 1, text: 'Because the shaft is dry. Oil it.' },
  { anchor: 'how', title: 'How is it mounted?', question: 2, text: 'Warm. The sealing lip points inward.' },
]

describe('the best match in a document', () => {
  it('is the passage that holds most of what was looked for', () => {
    expect(findBestMatch(passages, ['seal', 'shaft'], ['seal', 'shaft'], '')).toEqual({
      passage: passages[1],
      context: 'Because the shaft is dry.',
    })
  })

  it('takes a word of a heading over one of the text', () => {
    expect(findBestMatch(passages, ['seal'], ['seal', 'sealing'], '').passage).toBe(passages[1])
  })

  it('may be the opening, which has no heading', () => {
    expect(findBestMatch(passages, ['opening'], ['opening'], '').passage?.anchor).toBeUndefined()
  })

  it('goes by the words that were found where the query has a typo', () => {
    const match = findBestMatch(passages, ['mountd'], ['mounted'], '')
    expect(match).toEqual({ passage: passages[2], context: 'Warm.' })
  })

  it('is the description where no passage matches', () => {
    expect(findBestMatch(passages, ['teaser'], ['teaser'], 'The teaser.')).toEqual({ context: 'The teaser.' })
  })
})
