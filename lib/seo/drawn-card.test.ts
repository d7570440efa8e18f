import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cardDesign, drawDocumentCard } from '@/artwork/document-card'
import { toCardRequest, versionedCardPath } from './drawn-card'

const seals = {
  path: '/insights/articles/seals/',
  slug: 'seals',
  title: 'Choosing a Seal Material',
  post_type: 'article',
  facts: { words: 300, questions: 0 },
} as const

describe('versionedCardPath', () => {
  it('is the card’s address with a version', () => {
    expect(versionedCardPath(seals)).toMatch(
      /^\/drawings\/social\/insights\/articles\/seals\.jpg\?v=[0-9a-f]{8}$/,
    )
  })

  it('changes with all that is drawn, and with nothing else', () => {
    const before = versionedCardPath(seals)
    expect(versionedCardPath({ ...seals })).toBe(before)
    expect(versionedCardPath({ ...seals, facts: { words: 301, questions: 0 } })).toBe(before)
    const changed = [
      { ...seals, title: 'Choosing a Seal' },
      { ...seals, title: 'Choosing a Seal Material.' },
      { ...seals, slug: 'seal' },
      { ...seals, motif: 'gears' as const },
      { ...seals, post_type: 'fun-fact' as const },
      { ...seals, facts: { words: 300, questions: 3 } },
    ]
    const addresses = changed.map(versionedCardPath)
    expect(new Set([before, ...addresses]).size).toBe(changed.length + 1)
  })
})

describe('cardDesign', () => {
  it('is raised when a card comes out otherwise, so that networks fetch all of them again', () => {
    const drawing = createHash('sha256')
      .update(drawDocumentCard(toCardRequest(seals)))
      .digest('hex')
    expect({ cardDesign, drawing }, 'raise cardDesign, and write the new digest here').toEqual({
      cardDesign: 2,
      drawing: '2d57461f7dd54d0003719a004db1c6dee0475d2ff6142251d73d4ef8d0ccfbea',
    })
  })
})
