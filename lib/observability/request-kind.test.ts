import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, requestKinds } from './request-kind'

describe('kindOf', () => {
  it.each([
    ['page', ['/', '/insights/articles/a/', '/a-permalink/', '/nothing/here/']],
    [
      'listing',
      [
        ...['/insights/', '/insights/articles/', '/insights/articles/page/2/', '/insights/search/'],
        ...['/insights/topics/', '/insights/topics/trade-shows/page/3/'],
      ],
    ],
    [
      'feed',
      [
        '/rss.xml',
        '/feed.json',
        '/sitemap.xml',
        '/insights/topics/a/rss.xml',
        '/insights/articles/a/index.md',
      ],
    ],
    ['picture', ['/img/logo.png', '/drawings/hero/a.svg', '/_next/image/']],
    ['static', ['/_next/static/a.css', '/favicon.ico', '/players/a.css']],
    ['preview', ['/preview/', '/preview/shared/a/', '/api/draft', '//Preview/']],
    ['health', ['/healthz', '/readyz']],
    ['other', ['/insights', '/a', '']],
  ] as const)('finds %s', (kind, paths) => {
    for (const path of paths) expect(kindOf(path), path).toBe(kind)
  })

  it('knows a kind for whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(requestKinds).toContain(kindOf(path))
      }),
    )
  })
})
