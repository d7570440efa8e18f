import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkRedirects, type Site } from './check-redirects'
import { importRedirects, type Outcome } from './import-redirects'
import { ImportError, readOldRules } from './old-rules'
import type { PlacedFile } from './placed-file'
import { parseRedirects } from './read-redirects'
import { resolveAddress } from './resolve'
import { toRouteTable } from './route-table'
import { toSiteAddresses } from './site-addresses'

const sample = readFileSync(path.join(import.meta.dirname, 'samples/redirects.md'), 'utf8')

const own = `# Ours, at the very top.

# Why this one is here.
- from: /kept/
  to: /insights/articles/
  note: |
    Two
    lines.

# Patterns.
- from: /articles/*
  to: /insights/articles/:splat
- from: /nothing/*
  status: 410
`

const file = (name: string, route: string, fields: Record<string, unknown> = {}): PlacedFile => ({
  file: name,
  path: route,
  document: { fields: { date: '2024-01-01', ...fields } },
  isKeptBack: false,
})
const site: Site = {
  ...toSiteAddresses(
    [
      file('articles/seals.md', '/insights/articles/seals/'),
      file('articles/Gaskets-2.2.md', '/insights/articles/gaskets-2-2/'),
      file('podcast/one.md', '/first-episode/'),
      file('articles/quiet.md', '/insights/articles/quiet/', { private: true }),
      file('articles/later.md', '/insights/articles/later/', { date: '2999-01-01' }),
    ],
    new Date('2026-01-01T12:00:00Z'),
  ),
  isFile: (address) => ['/img/uploads/plan.pdf', '/img/uploads/', '/rss.xml'].includes(address),
}

const { text, outcomes } = importRedirects(sample, own, site)
const rules = readOldRules(sample)

/** What became of the first, or another, rule for an address. */
function fateOf(incoming: string, nth = 0): [Outcome['fate'] | undefined, string | undefined] {
  const outcome = outcomes.filter((each) => each.incoming === incoming)[nth]
  return [outcome?.fate, outcome?.message]
}

function answer(address: string, of = text) {
  const { redirects } = parseRedirects(of)
  const { pathname, search } = new URL(address, 'https://own.example')
  return resolveAddress(pathname, search, toRouteTable({ ...site, redirects }))
}

describe('fifty rules of the old site', () => {
  it('each become something, in their order', () => {
    expect(rules.length).toBeGreaterThanOrEqual(50)
    expect(outcomes.map(({ line, incoming }) => [line, incoming])).toEqual(
      rules.map(({ line, incoming }) => [line, incoming]),
    )
    for (const { message } of outcomes) expect(message).toMatch(/^\S.*\.$/)
  })

  it.each([
    ['/blog/seals-explained', '/insights/articles/seals/', 301],
    ['/news/seals', '/insights/articles/seals/', 301],
    ['/news/latest', '/insights/articles/', 302],
    ['/resources/guides/anything/', '/insights/articles/', 301],
    ['/old/page.html', '/insights/articles/seals/', 301],
    ['/old/contact', 'https://industrialstrengthmarketing.com/free-consultation', 301],
    ['/consult', 'https://industrialstrengthmarketing.com/free-consultation/', 301],
    ['/services/web/shops/', 'https://industrialstrengthmarketing.com/services/websites/shops/', 301],
    ['/podcast-one', '/first-episode/', 301],
    ['/feed.xml', '/rss.xml', 301],
    ['/plan', '/img/uploads/plan.pdf', 301],
    ['/brochure', 'https://industrialstrengthmarketing.com/brochure.pdf', 301],
    ['/talk', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', 302],
    ['/old-%C3%A9-page/', '/insights/articles/seals/', 301],
    ['/kept/', '/insights/articles/', 308],
    ['/no-status', '/insights/', 301],
    ['/archive/seals', '/insights/articles/seals/', 301],
    ['/first', '/insights/articles/seals/?utm_source=old#why', 301],
    ['/second', '/insights/articles/seals/?utm_source=old#why', 302],
    ['/insights/articles/Gaskets-2.2/', '/insights/articles/gaskets-2-2/', 308],
  ])('%s leads to %s', (from, to, status) => {
    expect(answer(from)).toEqual({ kind: 'redirect', to, status })
  })

  it.each(['/2015-price-list', '/events/2014/spring', '/nothing/at-all'])('%s is gone', (address) => {
    expect(answer(address).kind).toBe('gone')
  })

  it.each([
    ['/first', 0, 'added', /^It leads to .*#why\. The old rule led to \/second, from where it goes on\.$/],
    ['/2015-price-list', 0, 'retired', /gone/],
    ['/kept', 0, 'present', /Line 4 of redirects\.yml is for this address already/],
    ['/insights/podcast/one', 0, 'needless', /by itself/],
    ['/insights/articles/Gaskets-2.2/', 0, 'needless', /by itself/],
    ['/Blog/Seals-Explained/', 0, 'left out', /Line 4 is for the same address/],
    ['/Old-%C3%89-Page/', 0, 'left out', /is for the same address/],
    ['https://blog.industrialstrengthmarketing.com/*', 0, 'left out', /another host/],
    ['http://oldbrand.example/about', 0, 'left out', /oldbrand\.example is another host/],
    ['//cdn.example/file.pdf', 0, 'left out', /cdn\.example is another host/],
    ['http://industrialstrengthmarketing.com/*', 0, 'left out', /leads to itself/],
    ['/insights/articles/seals', 0, 'left out', /leads to itself/],
    ['/Careers', 0, 'left out', /leads to itself/],
    ['/round', 0, 'left out', /loop/],
    ['/and-round', 0, 'left out', /loop/],
    ['/*', 0, 'left out', /page for unknown addresses/],
    ['/app/*', 0, 'left out', /without a redirect/],
    ['/feed', 0, 'left out', /without a redirect/],
    ['/lost-picture', 0, 'left out', /there is nothing/],
    ['/mail', 0, 'left out', /nowhere to redirect to/],
    ['/script', 0, 'left out', /nowhere to redirect to/],
    ['/insights/articles/never-written-here', 0, 'left out', /there is nothing/],
    ['/soon', 0, 'left out', /articles\/later\.md is not public/],
    ['/draft', 0, 'left out', /articles\/quiet\.md is not public/],
    ['/insights/articles/seals/', 0, 'left out', /hides/],
    ['/products/:slug', 0, 'left out', /placeholder/],
    ['/store?id=7', 0, 'left out', /question mark/],
    ['/a/*/b', 0, 'left out', /\*/],
    ['/nowhere', 0, 'left out', /no "destination"/],
    ['', 0, 'left out', /no "incoming"/],
    ['/teapot', 0, 'left out', /"418" is no status/],
  ] as const)('%s (%i) is %s', (incoming, nth, fate, message) => {
    expect(fateOf(incoming, nth)).toEqual([fate, expect.stringMatching(message)])
  })

  it('keep their notes, and every line of the file that was there, in order', () => {
    expect(text).toContain('note: Renamed for search')
    expect(text).toContain('note: "Until the new front: March"')
    const before = own.split('\n').filter(Boolean)
    expect(text.split('\n').filter((line) => before.includes(line))).toEqual(expect.arrayContaining(before))
    expect(text.startsWith('# Ours, at the very top.\n')).toBe(true)
    expect(text).toContain(own.slice(own.indexOf('# Why this one')).trimEnd())
  })

  it('make a file that a build takes', () => {
    const { redirects, findings } = parseRedirects(text)
    expect([...findings, ...checkRedirects(redirects, site)]).toEqual([])
  })

  it('are taken over once', () => {
    const again = importRedirects(sample, text, site)
    expect(again.text).toBe(text)
    expect(again.outcomes.filter(({ fate }) => fate === 'added' || fate === 'retired')).toEqual([])
  })
})

describe('the old file', () => {
  it.each([
    ['', 'no list'],
    ['---\nredirects: []\n', 'nothing'],
    ['---\nredirects:\n  - incoming: "/a\n---\n', 'line 4: Missing closing "quote.'],
    ['redirects: none', 'no list'],
  ])('%j', (old, expected) => {
    if (expected === 'nothing') expect(importRedirects(old, own, site)).toEqual({ text: own, outcomes: [] })
    else expect(() => importRedirects(old, own, site)).toThrow(expected)
  })

  it('may be read with Windows line ends and without fences', () => {
    const bare = sample.replace(/^---\n/, '').replace(/\n---\n[\s\S]*$/, '\n')
    expect(readOldRules(bare).length).toBe(rules.length)
    expect(readOldRules(sample.replaceAll('\n', '\r\n'))).toEqual(rules)
  })

  it('reports an entry that is no rule', () => {
    const { outcomes } = importRedirects('---\nredirects:\n  - /a /b 301\n---\n', '', site)
    expect(outcomes).toEqual([expect.objectContaining({ line: 3, fate: 'left out' })])
  })
})

describe('redirects.yml', () => {
  const old =
    '---\nredirects:\n  - {incoming: /a, destination: /insights/}\n  - {incoming: /b/*, destination: /insights/}\n---\n'
  const entries = '- from: /a\n  to: /insights/\n  status: 301'

  it('may be missing, empty, or hold comments alone', () => {
    for (const before of ['', '# Ours.\n', '\ufeff']) {
      const { text: after } = importRedirects(old, before, site)
      expect(after.startsWith(before.trimEnd())).toBe(true)
      expect(after).toContain(entries)
    }
  })

  it('may be indented', () => {
    const { text: after } = importRedirects(old, '  - from: /c/\n    to: /insights/\n', site)
    expect(parseRedirects(after)).toMatchObject({
      redirects: [{ from: '/a/' }, { from: '/c/' }, { from: '/b/' }],
      findings: [],
    })
  })

  it('is left alone where it has a fault of its own or is written in brackets', () => {
    expect(() => importRedirects(old, '- from: /x/\n', site)).toThrow(ImportError)
    expect(() => importRedirects(old, '[{from: /x/, to: /insights/}]\n', site)).toThrow('in brackets')
  })
})

it('leaves out a rule that another takes up, once that one counts', () => {
  const rules = [
    { incoming: '/b/*', destination: '/b/c/:splat', statusCode: '301' },
    { incoming: '/b/c/*', destination: '/a', statusCode: '301' },
  ]
  const { text, outcomes } = importRedirects(`---\n${stringify({ redirects: rules })}---\n`, '', site)
  expect(outcomes.map(({ incoming, fate }) => [incoming, fate])).toEqual([
    ['/b/*', 'added'],
    ['/b/c/*', 'left out'],
  ])
  expect(checkRedirects(parseRedirects(text).redirects, site)).toEqual([])
})

describe('any rules', () => {
  const place = fc.constantFrom(
    '/a',
    '/A/',
    '/b',
    '/b/c',
    'c',
    '/d.html',
    '/insights/articles/seals',
    '/é',
    '/kept',
  )
  const incoming = fc.oneof(
    place,
    fc.tuple(place, fc.constantFrom('/*', '*', '?x=1')).map((parts) => parts.join('')),
    fc.constantFrom(
      '/*',
      '/articles/b',
      '/articles/*',
      'https://other.example/a',
      'https://industrialstrengthmarketing.com/a',
      '',
    ),
  )
  const destination = fc.oneof(
    place,
    fc.tuple(place, fc.constantFrom('/:splat', '?x=1', '#y')).map((parts) => parts.join('')),
    fc.constantFrom(
      '/insights/articles/:splat',
      '/insights/',
      '/articles/seals',
      '/:splat',
      'https://other.example/:splat',
      '/nothing/x',
      '',
    ),
  )
  const rule = fc.record({
    incoming,
    destination,
    statusCode: fc.constantFrom('301', '302', '404', '200', '301!', ''),
    note: fc.constantFrom('', 'A note: with "marks"', '- from: /evil/', 'two\nlines'),
  })
  const anyOwn = fc.constantFrom(
    '',
    own,
    '- from: /b/*\n  to: /insights/articles/:splat\n',
    '# c\n- from: /a/\n  status: 410\n',
  )

  it('are all reported, add nothing that a build refuses, and are taken over once', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), anyOwn, (many, before) => {
        const old = `---\n${stringify({ redirects: many })}---\n`
        const first = importRedirects(old, before, site)
        expect(first.outcomes.map((each) => each.incoming)).toEqual(many.map((each) => each.incoming.trim()))
        const { redirects, findings } = parseRedirects(first.text)
        expect([...findings, ...checkRedirects(redirects, site)]).toEqual([])
        for (const line of before.split('\n')) expect(first.text.split('\n')).toContain(line)
        const added = first.outcomes.filter(({ fate }) => fate === 'added' || fate === 'retired')
        expect(redirects).toHaveLength(parseRedirects(before).redirects.length + added.length)
        expect(importRedirects(old, first.text, site).text).toBe(first.text)
      }),
      { numRuns: 500 },
    )
  })
})
