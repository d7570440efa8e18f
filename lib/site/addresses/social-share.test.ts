import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toShareLinks } from './social-share'

const url = 'https://example.com/insights/q%26a/'

describe('toShareLinks', () => {
  it('opens the networks’ own forms and a mail', () => {
    const links = toShareLinks(url, 'Sales & marketing: “why?”')
    expect(links.map(({ name }) => name)).toEqual(['LinkedIn', 'X', 'Facebook', 'Email'])
    expect(links.map(({ href }) => href)).toEqual([
      'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.com%2Finsights%2Fq%2526a%2F',
      'https://x.com/intent/post?url=https%3A%2F%2Fexample.com%2Finsights%2Fq%2526a%2F&text=Sales%20%26%20marketing%3A%20%E2%80%9Cwhy%3F%E2%80%9D',
      'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com%2Finsights%2Fq%2526a%2F',
      'mailto:?subject=Sales%20%26%20marketing%3A%20%E2%80%9Cwhy%3F%E2%80%9D&body=https%3A%2F%2Fexample.com%2Finsights%2Fq%2526a%2F',
    ])
  })

  it('hands any title over whole, with no plus sign for a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        for (const { name, href } of toShareLinks(url, title)) {
          expect(href).not.toContain('+')
          const { searchParams } = new URL(href)
          expect([...searchParams.values()]).toContain(url)
          if (name === 'X') expect(searchParams.get('text')).toBe(title)
          if (name === 'Email') expect(searchParams.get('subject')).toBe(title)
        }
      }),
    )
  })
})
