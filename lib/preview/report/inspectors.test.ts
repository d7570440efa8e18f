import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listInspectors } from './inspectors'

describe('listInspectors', () => {
  it('names the page to each network', () => {
    expect(listInspectors('https://example.com/insights/articles/a/').map(({ href }) => href)).toEqual([
      'https://www.linkedin.com/post-inspector/inspect/https%3A%2F%2Fexample.com%2Finsights%2Farticles%2Fa%2F',
      'https://developers.facebook.com/tools/debug/?q=https%3A%2F%2Fexample.com%2Finsights%2Farticles%2Fa%2F',
      'https://search.google.com/test/rich-results?url=https%3A%2F%2Fexample.com%2Finsights%2Farticles%2Fa%2F',
    ])
  })

  it('gives back any address whole, and leads to no other place for it', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const [linkedin, facebook, google] = listInspectors(url).map(({ href }) => new URL(href))
        expect(decodeURIComponent(linkedin?.pathname.split('/').at(-1) ?? '')).toBe(url)
        expect([...(facebook?.searchParams ?? [])]).toEqual([['q', url]])
        expect([...(google?.searchParams ?? [])]).toEqual([['url', url]])
      }),
    )
  })
})
