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

const of = (file: string, fields: Record<string, unknown>, path?: string) => ({
  file,
  path: path ?? `/insights/${file.replace('.md', '')}/`,
  document: { fields: { date: '2025-01-01', ...fields } },
  isKeptBack: false,
})
const withdrawn = { unpublish: '2026-01-01' }
const files = [
  of('articles/fair.md', { ...withdrawn, topics: ['Fairs', 'Seals'] }),
  of('articles/seals.md', { topics: ['Seals'] }),
  of('articles/offer.md', { unpublish: '2026-01-02', topics: ['Offers'] }),
  of('articles/draft.md', { ...withdrawn, private: true, topics: ['Secrets'] }),
  of('podcast/One.2.md', withdrawn, '/first-episode/'),
  of('articles/soon.md', { date: '2027-01-01', unpublish: '2027-02-01' }),
]

describe('what has been taken back', () => {
  const site = toSiteAddresses(files, new Date('2026-01-01T06:00:00Z'))

  it('has left its address, its names, and the lists that held nothing else', () => {
    expect(site.withdrawn.toSorted()).toEqual([
      '/first-episode/',
      '/insights/articles/fair/',
      '/insights/podcast/',
      '/insights/podcast/One.2/',
      '/insights/podcast/feed.json',
      '/insights/podcast/one-2/',
      '/insights/podcast/rss.xml',
      '/insights/topics/fairs/',
      '/insights/topics/fairs/feed.json',
      '/insights/topics/fairs/rss.xml',
    ])
    for (const path of site.withdrawn) expect([...site.pages, ...site.feeds]).not.toContain(path)
    expect(site.pages).toContain('/insights/topics/seals/')
    expect(site.hidden.get('/insights/articles/fair/')).toBe('articles/fair.md')
  })

  it('is there for marketers', () => {
    expect(site.preview.pages).toEqual(
      expect.arrayContaining(['/insights/articles/fair/', '/first-episode/', '/insights/topics/fairs/']),
    )
  })

  it('is told from what is still to go', () => {
    expect([...site.leaving]).toEqual(['/insights/articles/offer/'])
  })

  it('was in its places a moment before', () => {
    const before = toSiteAddresses(files, new Date('2026-01-01T05:59:59.999Z'))
    expect(before.withdrawn).toEqual([])
    expect(before.pages).toEqual(expect.arrayContaining(['/first-episode/', '/insights/topics/fairs/']))
    expect([...before.leaving].toSorted()).toEqual([
      '/first-episode/',
      '/insights/articles/fair/',
      '/insights/articles/offer/',
    ])
  })

  it('leaves no other list when it shared its pages', () => {
    const many = Array.from({ length: 60 }, (_, at) => of(`articles/${at}.md`, at < 30 ? withdrawn : {}))
    const { withdrawn: gone } = toSiteAddresses(many, new Date('2026-02-01T12:00:00Z'))
    expect(gone).toHaveLength(30)
  })
})

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
