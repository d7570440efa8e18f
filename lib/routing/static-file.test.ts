import { statSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findStaticFile } from './static-file'

describe('findStaticFile', () => {
  it.each(['/img/logo.png', '/img/logo.png?a=b', '/img/%6cogo.png', '/img/x/../logo.png'])(
    'finds %s',
    (target) => {
      const { size, mtimeMs } = statSync('public/img/logo.png')
      expect(findStaticFile(target)).toEqual({ size, modified: mtimeMs })
    },
  )

  it.each([
    '/img/',
    '/img/none.png',
    '/img/logo.png/x',
    '/img/%00.png',
    '/package.json',
    '/..%2fpackage.json',
    '/_next/static/..%2f..%2fpackage.json',
    `/img/${'a'.repeat(5000)}`,
    `/img/${'a/'.repeat(5000)}`,
    '*',
    '',
  ])('finds nothing at %s', (target) => {
    expect(findStaticFile(target)).toBeUndefined()
  })

  it('answers any question', () => {
    const target = fc.string().map((rest) => `/${rest}`)
    fc.assert(
      fc.property(target, (each) => void expect(findStaticFile(each)?.size ?? 0).toBeGreaterThanOrEqual(0)),
    )
  })
})
