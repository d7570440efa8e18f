import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { printedAddress, toLink, withCampaign } from './links'
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

describe('printedAddress', () => {
  it.each([
    ['/insights/articles/seals/', `${staging}/insights/articles/seals/`],
    ['/insights/?a=1&utm_source=x#why', `${staging}/insights/?a=1#why`],
    ['https://example.com/?utm_source=mine', 'https://example.com/'],
    ['https://example.com/a?b=c+d&utm_campaign=20194&UTM_x&e=%2F', 'https://example.com/a?b=c+d&e=%2F'],
  ])('of %s is %s', (href, printed) => {
    expect(printedAddress(href)).toBe(printed)
  })

  it.each([
    '#why',
    'https://example.com/a?b=1#c',
    'https://example.com/?autm_source=1',
    'mailto:a@example.com?subject=utm_source',
    'tel:+1',
    'http://',
  ])('of %s is what the page has', (href) => {
    expect(printedAddress(href)).toBeUndefined()
  })

  it('never loses what is not a campaign’s', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const campaign = withCampaign(address, 'some-piece')
        const url = new URL(campaign)
        fc.pre(!/utm_/i.test(address) && url.href === campaign)
        const names = ['utm_source', 'utm_medium', 'utm_campaign']
        for (const name of names) url.searchParams.delete(name)
        expect(new URL(printedAddress(campaign) ?? '').searchParams.toString()).toBe(
          url.searchParams.toString(),
        )
      }),
    )
  })
})

describe('absoluteUrl', () => {
  it('is on SITE_URL', () => {
    expect(absoluteUrl('/insights/')).toBe(`${staging}/insights/`)
    expect(absoluteUrl('/img/a b.jpg')).toBe(`${staging}/img/a%20b.jpg`)
    expect(absoluteUrl('https://example.com')).toBe('https://example.com/')
  })

  it('is on the owner’s domain where nothing is set', () => {
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
