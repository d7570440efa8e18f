import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { toSegments } from '@/lib/content/search/mark'
import { Marked } from './marked'

const pieces = fc.oneof(
  fc.constantFrom('<mark>', '</mark>', '<script>', '&lt;', '"', '<b', '&', 'seal'),
  fc.string({ unit: 'binary' }),
)

it('the words that were looked for are marked', () => {
  const segments = toSegments('A seal & a shaft', (term) => term === 'seal')
  expect(renderToStaticMarkup(<Marked segments={segments} />)).toBe('A <mark>seal</mark> &amp; a shaft')
})

it('nothing of a text ever becomes markup', () => {
  fc.assert(
    fc.property(fc.array(pieces), (text) => {
      const segments = toSegments(text.join(' '), (term) => ['seal', 'script', 'mark'].includes(term))
      const html = renderToStaticMarkup(<Marked segments={segments} />)
      expect(html.replace(/<mark>[^<>]*<\/mark>/g, '')).not.toMatch(/[<>]/)
    }),
  )
})
