import { describe, expect, it } from 'vitest'
import { checkRedirects } from './check-redirects'
import type { PlacedFile } from './placed-file'
import { parseRedirects } from './read-redirects'
import { toSiteAddresses } from './site-addresses'

const placedFiles: PlacedFile[] = [
  {
    file: 'articles/seals.md',
    path: '/insights/articles/seals/',
    isKeptBack: false,
    document: { fields: { date: '2024-01-01' } },
  },
  {
    file: 'podcast/one.md',
    path: '/first-episode/',
    isKeptBack: false,
    document: { fields: { date: '2024-01-01' } },
  },
  {
    file: 'articles/quiet.md',
    path: '/insights/articles/quiet/',
    isKeptBack: true,
    document: { fields: { date: '2024-01-01', private: true } },
  },
  {
    file: 'articles/later.md',
    path: '/insights/articles/later/',
    isKeptBack: false,
    document: { fields: { date: '2999-01-01' } },
  },
  {
    file: 'articles/fair.md',
    path: '/insights/articles/fair/',
    isKeptBack: false,
    document: { fields: { date: '2024-01-01', unpublish: '2025-06-01' } },
  },
  {
    file: 'podcast/offer.md',
    path: '/offer/',
    isKeptBack: false,
    document: { fields: { date: '2024-01-01', unpublish: '2026-06-01' } },
  },
]
const site = toSiteAddresses(placedFiles, new Date('2026-01-01T12:00:00Z'))
const files = ['/img/uploads/plan.pdf', '/img/uploads/', '/rss.xml']

/** @returns Every finding about the redirects of a file, each as "line: message". */
function findingsOf(...lines: string[]): string[] {
  const { redirects, findings } = parseRedirects(lines.join('\n'))
  const all = [...findings, ...checkRedirects(redirects, { ...site, isFile: (path) => files.includes(path) })]
  expect(all.every(({ file, hint }) => file === 'redirects.yml' && hint !== '')).toBe(true)
  return all.map(({ line, message }) => `${line}: ${message}`)
}

const to = (from: string, target: string, ...more: string[]) => [
  `- from: ${from}`,
  `  to: ${target}`,
  ...more,
]

describe('redirects that are sound', () => {
  it.each([
    [to('/old/', '/insights/articles/seals/')],
    [to('/Old', '/insights/articles/Seals', '  status: 302', '  note: For a while')],
    [to('/old/page.html', '/insights/#latest')],
    [to('/old/*', '/insights/articles/:splat')],
    [to('/old/*', 'https://other.example/:splat?from=:splat')],
    [to('/plan.pdf', '/img/uploads/plan.pdf')],
    [to('/plans/*', '/img/uploads/:splat')],
    [to('/feed/', '/rss.xml')],
    [to('/blog/feed/', '/insights/articles/rss.xml')],
    [to('https://industrialstrengthmarketing.com/old/', 'https://industrialstrengthmarketing.com/insights/')],
    [to('/services/', 'https://industrialstrengthmarketing.com/services/websites/')],
    [to('/insights/podcast/one', '/first-episode/')],
    [to('/insights/articles/fair/', '/insights/articles/seals/')],
    [['- from: /insights/articles/fair/', '  status: 410', '  reason: It was last year.']],
    // These wait until it goes.
    [to('/offer/', '/insights/articles/seals/')],
    [to('/insights/podcast/offer/', '/insights/articles/seals/')],
    [['- from: /offer/', '  status: 410', '  reason: It has ended.']],
    [['- from: /price-list/', '  status: 410']],
    [
      [
        '- from: /price-list/*',
        '  to: /insights/articles/seals/',
        '  status: 410',
        '  reason: Prices changed.',
      ],
    ],
    [['# nothing yet']],
    [['']],
  ])('%j', (lines) => {
    expect(findingsOf(...lines)).toEqual([])
  })

  it('are read with their defaults', () => {
    expect(parseRedirects(to('/Old/A%20b', '/insights/', '  status: 301').join('\n')).redirects).toEqual([
      { from: '/Old/A%20b/', isPattern: false, to: '/insights/', status: 301, line: 1 },
    ])
    expect(parseRedirects(to('/old/*', '/insights/').join('\r\n')).redirects).toEqual([
      { from: '/old/', isPattern: true, to: '/insights/', status: 308, line: 1 },
    ])
  })
})

describe('retired addresses', () => {
  it('are read with their reason and what replaces them', () => {
    const { redirects } = parseRedirects(
      to(
        '/Prices',
        '/insights/',
        '  status: 410',
        '  reason: "Out of date:\\nall of it"',
        '  note: Ask Jo',
      ).join('\n'),
    )
    expect(redirects).toEqual([
      {
        from: '/Prices/',
        isPattern: false,
        to: '/insights/',
        reason: 'Out of date:\nall of it',
        status: 410,
        line: 1,
      },
    ])
  })

  it.each([
    [
      ['- from: /insights/articles/seals/', '  status: 410'],
      ['1: It hides /insights/articles/seals/, which is on the site.'],
    ],
    [to('/a/', '/gone/', '  status: 410'), ['1: It leads to /gone/, and there is nothing.']],
    [to('/a/', '/A/', '  status: 410'), ['1: It goes round in a loop: /a/ → /a/.']],
    [to('/a/*', '/b/:splat', '  status: 410'), ['1: "/b/:splat" has :splat, and "from" no *.']],
    [[...to('/a/', '/b/'), '- from: /b/', '  status: 410'], ['1: It leads to /b/, which line 3 retires.']],
    [
      [...to('/a/', '/b/'), ...to('/b/', '/c/'), '- from: /c/', '  status: 410'],
      ['1: It leads to /b/, from which line 3 redirects again.', '3: It leads to /c/, which line 5 retires.'],
    ],
    [
      [...to('/a/', '/b/', '  status: 410'), ...to('/b/', '/insights/')],
      ['1: It leads to /b/, from which line 4 redirects again.'],
    ],
    [
      ['- from: /a/', '  status: 410', ...to('/a/', '/insights/')],
      ['3: /a/ is redirected in line 1 already (/a/); this line never counts.'],
    ],
    [to('/a/', '/insights/', '  reason: Moved'), ['1: Nobody reads the "reason" of a redirect.']],
  ])('with a fault: %j', (lines, expected) => {
    expect(findingsOf(...lines)).toEqual(expected)
  })
})

describe('redirects with a fault name it and the line', () => {
  it.each([
    [['- from: /a/'], ['1: The redirect has no "to".']],
    [['- to: /insights/'], ['1: The redirect has no "from".']],
    [['- /a/ /insights/'], ['1: This is no redirect.']],
    [['from: /a/'], ['1: The file is not a list of redirects.']],
    [['', '- from: "/a/', '  to: /insights/'], [expect.stringMatching(/^\d: The file cannot be read/)]],
    [to('/a/', '/insights/', '  stauts: 301'), ['1: A redirect has no field "stauts".']],
    [to('/a/', '/insights/', '  status: 200'), ['1: 200 is no status of a redirect.']],
    [to('a/', '/insights/'), ['1: "a/" is no path of this site to redirect from.']],
    [to('//evil.example/', '/insights/'), ['1: "//evil.example/" is no path of this site to redirect from.']],
    [to('https://other.example/a/', '/insights/'), [expect.stringContaining('is no path of this site')]],
    [to('/a/*/b/', '/insights/'), ['1: "/a/*/b/" has a * that does not end it.']],
    [to('/a/?b', '/insights/'), ['1: "/a/?b" holds a question mark or #.']],
    [to('/a/', '//evil.example/'), ['1: "//evil.example/" is nowhere to redirect to.']],
    [to('/a/', '/\\evil.example/'), ['1: "/\\evil.example/" is nowhere to redirect to.']],
    [to('/a/', 'javascript:alert(1)'), ['1: "javascript:alert(1)" is nowhere to redirect to.']],
    [to('/a/', 'insights'), ['1: "insights" is nowhere to redirect to.']],
    [to('/a/*', 'https://a.:splat/'), ['1: "https://a.:splat/" is nowhere to redirect to.']],
    [
      to('/a/*', 'https://example.com/*'),
      ['1: "https://example.com/*" has a * or :splat where none may be.'],
    ],
    [to('/a/', '/insights/:splat'), ['1: "/insights/:splat" has :splat, and "from" no *.']],
    [to('/a/', '/gone/'), ['1: It leads to /gone/, and there is nothing.']],
    [
      to('/a/', '/insights/videos/rss.xml'),
      ['1: It leads to /insights/videos/rss.xml, and there is nothing.'],
    ],
    [
      to('/insights/articles/rss.xml', '/insights/'),
      ['1: It hides /insights/articles/rss.xml, which is on the site.'],
    ],
    [to('/a/', '/img/gone.pdf'), ['1: It leads to /img/gone.pdf, and there is nothing.']],
    [to('/a/*', '/gone/:splat'), ['1: It leads to /gone/:splat, and there is nothing.']],
    [
      to('/a/', '/insights/articles/quiet/'),
      ['1: It leads to /insights/articles/quiet/, and there is nothing: articles/quiet.md is not public.'],
    ],
    [
      to('/a/', '/insights/articles/later/'),
      ['1: It leads to /insights/articles/later/, and there is nothing: articles/later.md is not public.'],
    ],
    [
      to('/Insights/articles/Seals', '/insights/'),
      ['1: It hides /insights/articles/seals/, which is on the site.'],
    ],
    [to('/insights/', '/insights/articles/'), ['1: It hides /insights/, which is on the site.']],
    [to('/insights/*', '/insights/articles/seals/'), ['1: It hides /insights/, which is on the site.']],
    [to('/rss.xml', '/insights/'), ['1: It hides /rss.xml, which is on the site.']],
    [
      to('/insights/podcast/one/', '/insights/'),
      ['1: It hides /insights/podcast/one/, which is on the site.'],
    ],
    [
      to('/a/', '/insights/podcast/one/'),
      ['1: It leads to /insights/podcast/one/, from which its document has left by permalink again.'],
    ],
    [
      [...to('/a/', '/insights/'), ...to('/A', '/insights/articles/')],
      ['3: /A/ is redirected in line 1 already (/a/); this line never counts.'],
    ],
    [
      [...to('/a/*', '/insights/'), ...to('/a/b/', '/insights/articles/')],
      ['3: /a/b/ is redirected in line 1 already (/a/*); this line never counts.'],
    ],
    [
      [...to('/a/', '/b/'), ...to('/b/', '/insights/')],
      ['1: It leads to /b/, from which line 3 redirects again.'],
    ],
    [to('/a/', '/A'), ['1: It goes round in a loop: /a/ → /a/.']],
    [
      [...to('/a/', '/b/'), ...to('/b/', '/a/')],
      ['1: It goes round in a loop: /a/ → /b/ → /a/.', '3: It goes round in a loop: /b/ → /a/ → /b/.'],
    ],
    [to('/a/*', '/a/old/:splat'), ['1: It goes round in a loop: /a/* → /a/*.']],
    [
      [...to('/a/*', '/b/:splat'), ...to('/b/*', '/insights/articles/:splat')],
      ['1: It leads to /b/:splat, from which line 3 redirects again.'],
    ],
  ])('%j', (lines, expected) => {
    expect(findingsOf(...lines)).toEqual(expected)
  })
})

describe('redirects to what has been taken back', () => {
  const fair = '/insights/articles/fair/'

  it.each([
    [to('/a/', fair), [`1: It leads to ${fair}, which has been taken back.`]],
    [
      [...to('/a/', fair), `- from: ${fair}`, '  status: 410'],
      [`1: It leads to ${fair}, which line 3 retires.`],
    ],
    [
      [...to('/a/', fair), ...to(fair, '/insights/')],
      [`1: It leads to ${fair}, from which line 3 redirects again.`],
    ],
  ])('%j are told of, and stop no build', (lines, expected) => {
    expect(findingsOf(...lines)).toEqual(expected)
    const { redirects } = parseRedirects(lines.join('\n'))
    const found = checkRedirects(redirects, { ...site, isFile: () => false })
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
  })

  it('go round in a loop as any other', () => {
    expect(findingsOf(...to('/a/', fair), ...to(fair, '/a/'))[0]).toContain('goes round in a loop')
  })
})
