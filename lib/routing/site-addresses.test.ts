import { describe, expect, it } from 'vitest'
import { toSiteAddresses } from './site-addresses'

const draft = { document: { fields: { date: '2024-01-01', private: true } }, isKeptBack: true }
const addresses = toSiteAddresses(
  [
    { file: 'articles/draft.md', path: '/insights/articles/draft/', ...draft },
    { file: 'articles/unfinished.md', path: '/insights/articles/unfinished/', isKeptBack: true },
    { file: 'articles/faulty.md', path: '/insights/articles/faulty/', isKeptBack: false },
  ],
  new Date('2026-01-01T12:00:00Z'),
)

describe('the addresses of a content folder', () => {
  it('give no draft away to the public, whether a document can be made of it or not', () => {
    expect(addresses.pages).not.toContain('/insights/articles/draft/')
    expect(addresses.pages).not.toContain('/insights/articles/unfinished/')
    expect(addresses.hidden.get('/insights/articles/unfinished/')).toBe('articles/unfinished.md')
    expect(addresses.pages).toContain('/insights/articles/faulty/')
  })

  it('lead marketers to each of them', () => {
    expect(addresses.preview.pages).toEqual(
      expect.arrayContaining(['/insights/articles/draft/', '/insights/articles/unfinished/']),
    )
  })
})
