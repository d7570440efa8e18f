import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlug, pieceOf, refOf } from './work-branch'

const slugs = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('a', '.', 'lock', '~', '/', '*', '%', '@', '{', ' ', '-', 'é'),
      minLength: 1,
    }),
  )
  .filter(isSlug)

describe('the branch of a piece', () => {
  it('names the piece, and no other', () => {
    fc.assert(
      fc.property(slugs, (slug) => {
        expect(pieceOf(refOf({ collection: 'articles', slug }))).toEqual({ collection: 'articles', slug })
      }),
    )
  })

  it('has a name that git takes', () => {
    fc.assert(
      fc.property(slugs, (slug) => {
        expect(spawnSync('git', ['check-ref-format', refOf({ collection: 'articles', slug })]).status).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('is called as other tools call it', () =>
    expect(refOf({ collection: 'podcast', slug: 'episode-2.2' })).toBe('refs/heads/cms/podcast/episode-2.2'))

  it('may be of a piece in a folder, and of none that is elsewhere', () => {
    expect(refOf({ collection: 'articles', slug: 'series/one' })).toBe('refs/heads/cms/articles/series%2Fone')
    for (const slug of ['', '/a', 'a/', 'a//b', '../a', 'a/..', 'a/./b', 'a/.git', 'a\\b'])
      expect(isSlug(slug), slug).toBe(false)
  })

  it.each([
    'refs/heads/cms/other/a',
    'refs/heads/cms/articles',
    'refs/heads/main',
    'refs/heads/cms/articles/a/b',
  ])('%s is none', (ref) => expect(pieceOf(ref)).toBeUndefined())
})
