import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentPath } from '@/lib/site/addresses/paths'
import { findNameCollisions, toNameMoves } from './file-name-moves'
import type { PlacedFile } from './placed-file'
import { toSpelling } from './redirect'
import { resolveAddress } from './resolve'
import { toRouteTable } from './route-table'
import { toSiteAddresses } from './site-addresses'

const file = (name: string, permalink?: string): PlacedFile => ({
  file: name,
  path: documentPath({ file: name, permalink }),
  isKeptBack: false,
  document: { fields: { date: '2024-01-01' } },
})

function resolve(files: PlacedFile[], address: string) {
  const site = toSiteAddresses(files, new Date('2026-01-01T12:00:00Z'))
  return resolveAddress(
    new URL(address, 'https://own.example').pathname,
    '',
    toRouteTable({ ...site, redirects: [] }),
  )
}

describe('the name of a file as it is written', () => {
  const files = [
    file('podcast/John-Neilson-2.2.md'),
    file('articles/10-trends-you-don’t-want-to-miss.md'),
    file('articles/à-propos-—-façade-2.3.md'),
    file('podcast/Moved_Away.md', 'some-episode'),
    file('articles/plain.md'),
  ]

  it.each([
    ['/insights/podcast/john-neilson-2.2/', '/insights/podcast/john-neilson-2-2/'],
    ['/insights/podcast/John-Neilson-2.2', '/insights/podcast/john-neilson-2-2/'],
    [
      '/insights/articles/10-trends-you-don’t-want-to-miss',
      '/insights/articles/10-trends-you-dont-want-to-miss/',
    ],
    [
      '/insights/articles/10-trends-you-don%E2%80%99t-want-to-miss/',
      '/insights/articles/10-trends-you-dont-want-to-miss/',
    ],
    ['/insights/articles/à-propos-—-façade-2.3/', '/insights/articles/a-propos-facade-2-3/'],
    [
      '/insights/articles/a%CC%80-propos-%E2%80%94-fac%CC%A7ade-2.3',
      '/insights/articles/a-propos-facade-2-3/',
    ],
    ['/insights/podcast/moved_away/', '/some-episode/'],
    ['/insights/podcast/moved-away/', '/some-episode/'],
    ['/insights/articles/Plain', '/insights/articles/plain/'],
  ])('%s leads to %s by one permanent redirect', (address, to) => {
    expect(resolve(files, address)).toEqual({ kind: 'redirect', to, status: 308 })
    expect(resolve(files, to)).toEqual({ kind: 'found' })
  })

  it('leads nowhere while its document is not public', () => {
    const draft = {
      ...file('articles/A.Draft.md'),
      document: { fields: { date: '2024-01-01', private: true } },
    }
    expect(resolve([draft], '/insights/articles/a.draft/')).toEqual({ kind: 'unknown' })
  })
})

describe('a name that is the address of something else', () => {
  it('leaves the address to the page there, and is reported', () => {
    const files = [file('articles/a.b.md'), file('articles/other.md', 'insights/articles/A.B')]
    expect(resolve(files, '/insights/articles/A.B/')).toEqual({ kind: 'found' })
    expect(findNameCollisions(files)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        file: 'articles/a.b.md',
        message: expect.stringContaining('/insights/articles/a.b/'),
      }),
    ])
    expect(findNameCollisions(files)[0]?.message).toContain('articles/other.md')
  })

  it('yields to what the site makes of another name', () => {
    const files = [file('articles/a-b.md', 'one'), file('articles/A-B.md', 'two')]
    expect(toNameMoves(files, files).moved).toEqual([['/insights/articles/a-b/', '/one/']])
    expect(toNameMoves(files, files).collisions.length).toBeGreaterThan(0)
  })

  it('is never reported in a plain library', () => {
    expect(findNameCollisions([file('articles/a.md'), file('articles/B.md'), file('videos/a.md')])).toEqual(
      [],
    )
  })

  it('never shadows a page, with any names', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aAbB1.-_é’ '), minLength: 1, maxLength: 5 })
    const anyFile = fc
      .tuple(fc.constantFrom('articles', 'podcast'), name, fc.option(name, { nil: undefined }))
      .map(([folder, base, permalink]) =>
        file(`${folder}/${base}x.md`, permalink && `insights/${folder}/${permalink}x`),
      )
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFile, { selector: ({ path }) => toSpelling(path), maxLength: 8 }),
        (files) => {
          fc.pre(new Set(files.map((each) => each.file)).size === files.length)
          for (const { path } of files) expect(resolve(files, path)).toEqual({ kind: 'found' })
          const collisions = findNameCollisions(files).map((each) => each.file)
          for (const each of files) {
            const [folder, base = ''] = each.file.replace(/\.md$/, '').split('/')
            const answer = resolve(files, `/insights/${folder}/${encodeURIComponent(base)}/`)
            const leadsHere =
              (answer.kind === 'redirect' && answer.to === each.path) ||
              toSpelling(each.path) === toSpelling(`/insights/${folder}/${base}/`)
            expect(leadsHere || collisions.includes(each.file), each.file).toBe(true)
          }
        },
      ),
    )
  })
})
