import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentPath, pathSegments } from '@/lib/site/addresses/paths'
import { gone, redirectStatuses } from './redirect'
import { resolveAddress } from './resolve'
import { type AddressTable, toRouteTable } from './route-table'

const table: Omit<AddressTable, 'preview'> = {
  pages: [
    '/insights/articles/',
    '/insights/articles/seals/',
    '/insights/articles/notes-v2.3/',
    '/insights/articles/node.js/',
    '/insights/Archive/Volume-I/',
    '/insights/fa%C3%A7ade/',
    '/some-episode/',
  ],
  feeds: ['/insights/articles/rss.xml'],
  moved: [['/insights/podcast/episode-12/', '/some-episode/']],
  redirects: [
    { from: '/old/seals.html/', isPattern: false, to: '/insights/articles/seals/#why', status: 301 },
    { from: '/campaign/', isPattern: false, to: '/insights/articles/seals/?utm_source=print', status: 302 },
    { from: '/Blog/', isPattern: true, to: '/insights/articles/:splat', status: 308 },
    { from: '/talks/', isPattern: true, to: 'https://talks.example.com/:splat', status: 307 },
    { from: '/plans/', isPattern: true, to: '/img/uploads/:splat', status: 308 },
    { from: '/price-list/', isPattern: false, to: '/insights/articles/seals/', reason: 'Old.', status: 410 },
    { from: '/price-list.pdf/', isPattern: false, status: 410 },
    { from: '/old-price-list/', isPattern: false, to: '/price-list/', status: 301 },
    { from: '/events/', isPattern: true, status: 410 },
    { from: '/old-fair/', isPattern: false, to: '/insights/articles/fair/', status: 308 },
    { from: '/insights/articles/offer/', isPattern: false, to: '/insights/articles/seals/', status: 410 },
    { from: '/insights/articles/mow%C3%A9d/', isPattern: false, to: '/insights/articles/', status: 302 },
  ],
  withdrawn: [
    ...['/insights/articles/fair/', '/insights/articles/offer/', '/insights/articles/mow%C3%A9d/'],
    ...['/insights/articles/seals/', '/insights/podcast/episode-12/', '/Blog/fair/', '/events/fair/'],
    ...['/insights/topics/fairs/', '/insights/topics/fairs/rss.xml'],
  ],
}
const routes = toRouteTable(table)
const answer = (address: string) => {
  const { pathname, search } = new URL(`https://own.example${address}`)
  return resolveAddress(pathname, search, routes)
}

describe('an address spelled right', () => {
  it.each([
    '/insights/articles/seals/',
    '/insights/articles/seals/?q=%20a&q=b',
    '/insights/Archive/Volume-I/',
    '/insights/fa%C3%A7ade/',
    '/insights/',
    '/insights/articles/',
    '/img/logo.png',
    '/nothing-but-a-file.pdf',
    '/insights/articles/rss.xml',
    '/_next/static/a',
  ])('%s is found', (address) => {
    expect(answer(address)).toEqual({ kind: 'found' })
  })
})

describe('an address spelled otherwise', () => {
  it.each([
    ['/insights/articles/seals', '/insights/articles/seals/'],
    ['/insights/articles/Seals', '/insights/articles/seals/'],
    ['/INSIGHTS//articles///SEALS/?a=1&b=%2F', '/insights/articles/seals/?a=1&b=%2F'],
    ['/insights/%2Farticles/%73eals', '/insights/articles/seals/'],
    ['/insights/articles/Notes-V2.3', '/insights/articles/notes-v2.3/'],
    ['/insights/articles/node.js', '/insights/articles/node.js/'],
    ['/insights/archive/volume-i', '/insights/Archive/Volume-I/'],
    ['/insights/FAC%CC%A7ADE/', '/insights/fa%C3%A7ade/'],
    ['/insights/fa%c3%a7ade/', '/insights/fa%C3%A7ade/'],
    ['/Insights', '/insights/'],
    ['/insights/podcast/Episode-12?x', '/some-episode/?x'],
    ['//img/%2FLogo.png', '/img/Logo.png'],
    ['/insights/articles/rss.xml/?a', '/insights/articles/rss.xml?a'],
    ['/Insights//articles/RSS.xml', '/insights/articles/rss.xml'],
  ])('%s goes to %s for good', (address, to) => {
    expect(answer(address)).toEqual({ kind: 'redirect', to, status: 308 })
  })
})

describe('a redirect of the editors', () => {
  it.each([
    ['/old/seals.html', '/insights/articles/seals/#why', 301],
    ['/OLD/Seals.html/?a=1', '/insights/articles/seals/?a=1#why', 301],
    ['/campaign?a=1', '/insights/articles/seals/?utm_source=print&a=1', 302],
    ['/blog/SEALS', '/insights/articles/seals/', 308],
    ['/blog', '/insights/articles/', 308],
    ['/talks/2019/Keynote/?a=1', 'https://talks.example.com/2019/Keynote/?a=1', 307],
    ['/talks/%252e%252e/%2F%5Cevil.example', 'https://talks.example.com/%5Cevil.example', 307],
    ['/plans/Hall%20A.pdf', '/img/uploads/Hall%20A.pdf', 308],
    ['/', '/insights/', 307],
  ])('takes %s to %s with status %i', (address, to, status) => {
    expect(answer(address)).toEqual({ kind: 'redirect', to, status })
  })

  it('leads nowhere where its pattern makes no address that exists', () => {
    expect(answer('/blog/unheard-of')).toEqual({ kind: 'unknown' })
  })

  it('never ends in a loop that slipped through', () => {
    const round = toRouteTable({
      ...table,
      redirects: [
        { from: '/a/', isPattern: false, to: '/b/', status: 308 },
        { from: '/b/', isPattern: false, to: '/a/', status: 308 },
        { from: '/c/', isPattern: true, to: '/c/c/:splat', status: 308 },
      ],
    })
    for (const path of ['/a/', '/b', '/c/', '/c/d'])
      expect(resolveAddress(path, '', round).kind).toBe('unknown')
  })
})

describe('a retired address', () => {
  const withReplacement = { kind: 'gone', to: '/insights/articles/seals/', reason: 'Old.' }
  it.each([
    ['/price-list/', withReplacement],
    ['/Price-List?a=1', withReplacement],
    ['//price%2Dlist', withReplacement],
    ['/old-price-list/', withReplacement],
    ['/price-list.pdf', { kind: 'gone' }],
    ['/events/2019/spring/', { kind: 'gone' }],
    ['/events', { kind: 'gone' }],
  ])('%s is gone at once, without a redirect', (address, expected) => {
    expect(answer(address)).toEqual(expected)
  })

  it('never hides a page', () => {
    const own = toRouteTable({ ...table, redirects: [{ from: '/insights/', isPattern: true, status: 410 }] })
    expect(resolveAddress('/insights/articles/seals/', '', own)).toEqual({ kind: 'found' })
    expect(resolveAddress('/insights/articles/Seals', '', own).kind).toBe('redirect')
    expect(resolveAddress('/insights/articles/other/', '', own)).toEqual({ kind: 'gone' })
  })
})

describe('an address without a page', () => {
  it.each([
    '/nothing',
    '/Nothing/',
    '/insights/articles/a-draft',
    '/insights/articles/A-Draft/',
    '/missing/',
    '/%2F%2Fevil.example/',
    '/%5Cevil/',
    '/insights/%zz/',
    '/insights/videos/rss.xml',
    '/insights/topics/a-draft/feed.json',
  ])('%s is unknown at once, without a redirect', (address) => {
    expect(answer(address)).toEqual({ kind: 'unknown' })
  })

  it('is unknown soon, however deep its encoding', () => {
    expect(answer(`/%${'25'.repeat(8000)}41`)).toEqual({ kind: 'unknown' })
    expect(answer(`/%${'25'.repeat(950)}41`)).toEqual({ kind: 'unknown' })
  })
})

describe('an address of what has been taken back', () => {
  it.each([
    '/insights/articles/fair/',
    '/Insights/articles/FAIR',
    '/insights//articles/fair',
    '/old-fair/',
    '/insights/topics/fairs/',
    '/insights/topics/fairs/rss.xml',
  ])('%s is gone', (address) => {
    expect(answer(address)).toEqual({ kind: 'gone' })
  })

  it('is what an editor says of it, by its name or by a pattern', () => {
    expect(answer('/insights/articles/offer/')).toEqual({ kind: 'gone', to: '/insights/articles/seals/' })
    expect(answer('/insights/articles/mow%C3%A9d/')).toMatchObject({ kind: 'redirect', status: 302 })
    expect(answer('/events/fair/')).toMatchObject({ kind: 'gone' })
    expect(answer('/Blog/fair/')).toEqual({ kind: 'gone' })
    expect(answer('/Blog/notes-v2.3/')).toMatchObject({ to: '/insights/articles/notes-v2.3/' })
  })

  it('is a page’s again, by whatever name, once there is one', () => {
    expect(answer('/insights/articles/seals/')).toEqual({ kind: 'found' })
    expect(answer('/insights/podcast/episode-12/')).toMatchObject({ to: '/some-episode/' })
  })
})

it('says at once that a file is gone, however many slashes are before it', () => {
  const own = toRouteTable({
    ...{ pages: [], feeds: [], redirects: [] },
    ...{ moved: [['/node.js/', '/x/']], withdrawn: ['/x/'] },
  })
  expect(resolveAddress('/%5C/node.js', '', own)).toEqual({ kind: 'gone' })
  expect(resolveAddress('/%5C/other.js', '', own)).toMatchObject({ kind: 'redirect', to: '/other.js' })
})

describe('any request to any table', () => {
  const segment = fc.oneof(
    fc.constantFrom(
      'a',
      'A',
      'b',
      'v2.3',
      'node.js',
      'é',
      'e\u0301',
      '%41',
      '..',
      '%252e%252e',
      '\\',
      '100%',
      ' ',
    ),
    fc.string({ unit: fc.constantFrom(...'aB.-_%2F5é&+:@ ’'), minLength: 1, maxLength: 6 }),
  )
  // the ingest refuses a permalink with such segments, which a browser would resolve.
  const isRelative = (address: string) => pathSegments(address).some((each) => /^\.{1,2}$/.test(each))
  const path = fc
    .array(segment, { maxLength: 4 })
    .map((segments) => documentPath({ file: 'articles/x.md', permalink: segments.join('/') || 'x' }))
    .filter((address) => !isRelative(address))
  const to = fc.oneof(
    path,
    fc.tuple(path, fc.constantFrom('?x=1', '#y', '?x=1#y', ':splat')).map((p) => p.join('')),
  )
  const source = { from: path, isPattern: fc.boolean() }
  const redirect = fc.oneof(
    { weight: 3, arbitrary: fc.record({ ...source, to, status: fc.constantFrom(...redirectStatuses) }) },
    { weight: 1, arbitrary: fc.record({ ...source, status: fc.constant(gone) }) },
  )
  const tables = fc.record({
    pages: fc.array(path, { maxLength: 5 }),
    feeds: fc.constantFrom<string[]>([], ['/insights/articles/rss.xml']),
    moved: fc.array(fc.tuple(path, path), { maxLength: 3 }),
    redirects: fc.array(redirect, { maxLength: 5 }),
    withdrawn: fc.array(path, { maxLength: 3 }),
  })
  const request = fc
    .tuple(
      path,
      fc.constantFrom('/', '//', '/%2F', '/\\'),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('', '?q=1', '?//x'),
    )
    .map(([at, slash, isShouted, isBare, search]) => {
      const cased = isShouted ? at.toUpperCase() : at
      return cased.replace(/(?<=.)\//g, slash).replace(isBare ? /\/$/ : /^$/, '') + search
    })

  it('is sent on at most once, on this host, with its query', () => {
    fc.assert(
      fc.property(tables, request, (any, sent) => {
        const own = toRouteTable(any)
        const url = new URL(`https://own.example${sent}`)
        const first = resolveAddress(url.pathname, url.search, own)
        if (first.kind !== 'redirect') return
        expect(first.to).toMatch(/^\/(?![/\\])/)
        const next = new URL(first.to, url)
        expect(next.origin).toBe('https://own.example')
        expect(next.search.endsWith(url.search.slice(1))).toBe(true)
        expect(resolveAddress(next.pathname, next.search, own).kind).toBe('found')
      }),
      { numRuns: 3000 },
    )
  })

  it('finds every page, however it is spelled', () => {
    fc.assert(
      fc.property(tables, path, request, (any, page, sent) => {
        const own = toRouteTable({ ...any, pages: [page, ...any.pages] })
        const spelled = page.replace(/\/$/, '') + (sent.includes('?') ? '' : '/')
        const answered = resolveAddress(spelled, '', own)
        expect(answered).toEqual(
          spelled === page ? { kind: 'found' } : { kind: 'redirect', to: page, status: 308 },
        )
      }),
    )
  })
})
