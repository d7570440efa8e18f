import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMachinePath, markdownPath, socialCardPath } from './machine-files'
import { documentPath, isReservedPath } from './paths'

const permalink = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((segments) => segments.map((segment) => segment.replaceAll('/', '-')).join('/'))

describe('addresses of files for programs', () => {
  it('are beside their document', () => {
    expect(markdownPath('/insights/articles/seals/')).toBe('/insights/articles/seals/index.md')
    expect(socialCardPath('/insights/articles/release-2.3-notes/')).toBe(
      '/drawings/social/insights/articles/release-2.3-notes.jpg',
    )
  })

  it('give each document a card of its own', () => {
    fc.assert(
      fc.property(permalink, permalink, (one, other) => {
        const [a, b] = [one, other].map((each) => documentPath({ file: '', permalink: each }))
        if (a && b && a !== b) expect(socialCardPath(a)).not.toBe(socialCardPath(b))
      }),
    )
  })

  it('are closed to documents', () => {
    for (const path of [
      '/rss.xml/',
      '/insights/articles/rss.xml/',
      '/insights/topics/seals/feed.json/',
      '/sitemap.xml/',
      '/sitemap-12.xml/',
      '/insights/articles/seals/index.md/',
    ])
      expect(isReservedPath(path), path).toBe(true)
    for (const path of ['/insights/talks/2019/rss.xml/', '/sitemap-of-a-plant/', '/index.md-explained/'])
      expect(isMachinePath(path), path).toBe(false)
  })
})
