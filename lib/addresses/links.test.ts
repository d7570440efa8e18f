import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toLink, withCampaign } from './links'
import { absoluteUrl, isOwnHost } from './site-url'

const staging = 'https://staging.example.com'
const pages = ['/insights/', '/insights/articles/some-piece/', '/release-2.3/', '/insights/q%26a/']
const isSitePath = (path: string) =>
  path.startsWith('/img/') || pages.includes(path.endsWith('/') ? path : `${path}/`)

beforeEach(() => {
  vi.stubEnv('SITE_URL', staging)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('toLink', () => {
  it.each([
    [
      'https://industrialstrengthmarketing.com/insights/articles/some-piece/',
      '/insights/articles/some-piece/',
    ],
    [
      'http://www.industrialstrengthmarketing.com/insights/articles/some-piece',
      '/insights/articles/some-piece/',
    ],
    ['//industrialstrengthmarketing.com/insights/', '/insights/'],
    ['https://INDUSTRIALSTRENGTHMARKETING.com/insights/', '/insights/'],
    [`${staging}/insights/?a=b#part`, '/insights/?a=b#part'],
    ['/insights', '/insights/'],
    ['/insights#part', '/insights/#part'],
    ['/insights//articles///some-piece', '/insights/articles/some-piece/'],
    ['insights/articles/some-piece', '/insights/articles/some-piece/'],
    ['/release-2.3', '/release-2.3/'],
    ['/insights/q&a', '/insights/q%26a/'],
    ['/img/uploads/a b.pdf', '/img/uploads/a%20b.pdf'],
    ['https://industrialstrengthmarketing.com/img/uploads/a.pdf', '/img/uploads/a.pdf'],
  ])('makes %s relative to this site', (address, href) => {
    expect(toLink(address, isSitePath)).toEqual({ href, reach: 'site' })
  })

  it.each([
    ['https://industrialstrengthmarketing.com/free-consultation/', `${staging}/free-consultation/`],
    ['https://www.industrialstrengthmarketing.com/about?a=b#team', `${staging}/about?a=b#team`],
    ['/free-consultation/', `${staging}/free-consultation/`],
    ['/', `${staging}/`],
    ['https://industrialstrengthmarketing.com', `${staging}/`],
    ['/files/sheet.pdf', `${staging}/files/sheet.pdf`],
  ])('puts the agency’s page %s on SITE_URL', (address, href) => {
    expect(toLink(address, isSitePath)).toEqual({ href, reach: 'agency' })
  })

  it.each([
    ['https://example.com/insights/', 'https://example.com/insights/'],
    ['HTTPS://Example.com', 'https://example.com/'],
    ['//example.com/a', 'https://example.com/a'],
    ['https://blog.industrialstrengthmarketing.com/a', 'https://blog.industrialstrengthmarketing.com/a'],
    ['https://notindustrialstrengthmarketing.com/', 'https://notindustrialstrengthmarketing.com/'],
    [
      'https://industrialstrengthmarketing.com.evil.example/',
      'https://industrialstrengthmarketing.com.evil.example/',
    ],
    [
      'https://industrialstrengthmarketing.com@evil.example/',
      'https://industrialstrengthmarketing.com@evil.example/',
    ],
  ])('leads with %s outside', (address, href) => {
    expect(toLink(address, isSitePath)).toEqual({ href, reach: 'outside' })
  })

  it('keeps fragments, mail addresses and telephone numbers', () => {
    expect(toLink('#part', isSitePath)).toEqual({ href: '#part', reach: 'page' })
    expect(toLink('mailto:a@example.com?subject=b', isSitePath)).toEqual({
      href: 'mailto:a@example.com?subject=b',
      reach: 'contact',
    })
    expect(toLink('tel:+16155550100', isSitePath)).toEqual({ href: 'tel:+16155550100', reach: 'contact' })
  })

  it.each(['javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '', 'https://'])(
    'makes no link of %j',
    (address) => {
      expect(toLink(address, isSitePath)).toBeUndefined()
    },
  )
})

describe('withCampaign', () => {
  const campaign = 'utm_source=insights&utm_medium=cta&utm_campaign=some-piece'

  it.each([
    ['https://example.com/a/', `https://example.com/a/?${campaign}`],
    ['https://example.com', `https://example.com/?${campaign}`],
    ['https://example.com/a/?b=c#d', `https://example.com/a/?b=c&${campaign}#d`],
  ])('adds the campaign to %s', (address, expected) => {
    expect(withCampaign(address, 'some-piece')).toBe(expected)
  })

  it.each([
    'https://example.com/?utm_source=mine',
    'https://example.com/a?b=c+d&utm_campaign=20194',
    '/insights/',
    '#part',
    'mailto:a@example.com',
    'tel:+16155550100',
  ])('leaves %s alone', (address) => {
    expect(withCampaign(address, 'some-piece')).toBe(address)
  })
})

describe('absoluteUrl', () => {
  it('stands on SITE_URL', () => {
    expect(absoluteUrl('/insights/')).toBe(`${staging}/insights/`)
    expect(absoluteUrl('/img/a b.jpg')).toBe(`${staging}/img/a%20b.jpg`)
    expect(absoluteUrl('https://example.com')).toBe('https://example.com/')
  })

  it('stands on the owner’s domain where nothing is set', () => {
    vi.stubEnv('SITE_URL', '')
    expect(absoluteUrl('/')).toBe('https://industrialstrengthmarketing.com/')
  })
})

describe('isOwnHost', () => {
  it.each([
    ['staging.example.com', true],
    ['www.staging.example.com', true],
    ['industrialstrengthmarketing.com', true],
    ['www.industrialstrengthmarketing.com', true],
    ['example.com', false],
    ['staging.example.com:8080', false],
    ['www.www.industrialstrengthmarketing.com', false],
  ])('of %s is %s', (host, own) => {
    expect(isOwnHost(host)).toBe(own)
  })
})
