import { describe, expect, it } from 'vitest'
import { isCrossSite } from './cross-site'

const own = { host: 'insights.example' }

describe('isCrossSite', () => {
  it.each([
    ['the page itself', { ...own, 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['the address field', { ...own, 'sec-fetch-site': 'none' }],
    ['an old browser on the page itself', { ...own, origin: 'https://insights.example' }],
    [
      'a browser behind a proxy',
      { host: 'inner:3000', 'x-forwarded-host': 'insights.example', origin: 'https://insights.example' },
    ],
    ['a program', own],
  ])('takes a form from %s', (_who, headers) => {
    expect(isCrossSite(new Headers(headers))).toBe(false)
  })

  it.each([
    ['another site', { ...own, 'sec-fetch-site': 'cross-site', origin: 'https://insights.example' }],
    ['a sister site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['another site in an old browser', { ...own, origin: 'https://evil.example' }],
    ['a frame without an origin in an old browser', { ...own, origin: 'null' }],
    ['another port', { ...own, origin: 'https://insights.example:8443' }],
  ])('refuses a form from %s', (_who, headers) => {
    expect(isCrossSite(new Headers(headers))).toBe(true)
  })
})
