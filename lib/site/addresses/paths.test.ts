import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentPath, fileNamePath, isReservedPath, pathOfSegments, pathSegments, slugOf } from './paths'

const file = 'articles/some-piece.md'

describe('the path that a file’s name gives', () => {
  it.each([
    ['articles/some-piece.md', '/insights/articles/some-piece/'],
    ['videos/how-it-works.md', '/insights/videos/how-it-works/'],
    ['podcast/episode-12.md', '/insights/podcast/episode-12/'],
    ['articles/2019/some-piece.md', '/insights/articles/some-piece/'],
    ['articles/you-don’t-want-to-miss-—-2.3.md', '/insights/articles/you-dont-want-to-miss-2-3/'],
    ['articles/SHOUTED.MD', '/insights/articles/shouted/'],
  ])('of %s is %s', (name, path) => {
    expect(fileNamePath(name)).toBe(path)
    expect(documentPath({ file: name })).toBe(path)
    expect(documentPath({ file: name, permalink: '' })).toBe(path)
  })

  it('comes from the name alone', () => {
    expect(slugOf('articles/a/b/release-2.3.md')).toBe('release-2-3')
  })
})

describe('the segments of a path', () => {
  it('are decoded however often they were encoded, within reason', () => {
    let encoded = 'a b/ü'
    for (let times = 0; times < 5; times += 1) encoded = encodeURIComponent(encoded)
    expect(pathSegments(`/x/${encoded}/`)).toEqual(['x', 'a b', 'ü'])
    expect(pathSegments(`/%${'25'.repeat(30_000)}/`).join('').length).toBeGreaterThan(50_000)
  })
})

describe('a permalink', () => {
  it.each([
    ['insights/articles/competitive-analysis', '/insights/articles/competitive-analysis/'],
    ['insights/articles/competitive-analysis/', '/insights/articles/competitive-analysis/'],
    ['/insights/articles/competitive-analysis/', '/insights/articles/competitive-analysis/'],
    ['insights/articles/release-2.3', '/insights/articles/release-2.3/'],
    ['insights/articles/sales--and--marketing', '/insights/articles/sales--and--marketing/'],
    ['insights//articles/some-piece', '/insights/articles/some-piece/'],
    ['some-episode', '/some-episode/'],
    ['insights/articles/façade', '/insights/articles/fa%C3%A7ade/'],
    ['insights/articles/fa%c3%a7ade', '/insights/articles/fa%C3%A7ade/'],
    ['insights/articles/don’t', '/insights/articles/don%E2%80%99t/'],
    ['insights/100%-made', '/insights/100%25-made/'],
    ['/', '/'],
    ['//', '/'],
  ])('%j leads to %s', (permalink, path) => {
    expect(documentPath({ file, permalink })).toBe(path)
  })

  it('makes a path that its own segments give back, encoded or not', () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...'aZ0.-_%2F5é&+/ ’'), minLength: 1 }),
      fc.constantFrom('%2F', '%2541', '100%', '%zz%2F%2541', '..', '%'),
    )
    const permalink = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'))
    fc.assert(
      fc.property(permalink, (written) => {
        const path = documentPath({ file, permalink: written })
        expect(path).toMatch(/^\/([\w.~!*'()%-]+\/)*$/)
        expect(pathOfSegments(pathSegments(path))).toBe(path)
        expect(pathOfSegments(path.split('/'))).toBe(path)
        expect(documentPath({ file, permalink: path })).toBe(path)
        expect(documentPath({ file, permalink: `/${written}/` })).toBe(path)
      }),
      { numRuns: 100 },
    )
  })
})

describe('segments of a route', () => {
  it('are decoded', () => {
    expect(pathSegments('/insights/fa%C3%A7ade/')).toEqual(['insights', 'façade'])
    expect(pathSegments('/')).toEqual([])
  })

  it('make a path, decoded or not', () => {
    expect(pathOfSegments(['insights', 'façade'])).toBe('/insights/fa%C3%A7ade/')
    expect(pathOfSegments(['insights', 'fa%C3%A7ade'])).toBe('/insights/fa%C3%A7ade/')
    expect(pathOfSegments([])).toBe('/')
  })
})

describe('isReservedPath', () => {
  it.each([
    ...['/', '/insights/', '/insights/articles/', '/insights/videos/', '/insights/podcast/'],
    ...['/img/', '/img/uploads/a/', '/_next/a/', '/api/', '/drawings/hero/', '/preview/'],
  ])('%s is the site’s own', (path) => {
    expect(isReservedPath(path)).toBe(true)
  })

  it.each(['/some-episode/', '/insights/articles/a/', '/imgs/', '/insights/other/', '/a/img/'])(
    '%s is free',
    (path) => {
      expect(isReservedPath(path)).toBe(false)
    },
  )
})
