import { describe, expect, it } from 'vitest'
import { addAnalytics } from './add-analytics'

const page = '<!DOCTYPE html><html><head><title>A</title></head><body><p>B</p></body></html>'

describe('the script that counts visits', () => {
  it('is at the end of the head, behind what has to run before it', () => {
    const preamble = 'a=1<2&&"b";'
    const html = addAnalytics(page, {
      origin: '',
      attributes: { src: 'https://a.example/b.js?c&d' },
      preamble,
    })
    expect(html).toBe(
      page.replace(
        '</head>',
        `<script>${preamble}</script><script src="https://a.example/b.js?c&#x26;d" defer></script></head>`,
      ),
    )
  })

  it('is told of the site in attributes that nothing gets out of', () => {
    const html = addAnalytics(page, { origin: '', attributes: { 'data-domain': '"><script>$&' } })
    expect(html).toContain('<script data-domain="&#x22;><script>$&#x26;" defer></script></head>')
  })
})
