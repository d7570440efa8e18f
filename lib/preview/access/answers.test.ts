import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './answers'

const origin = 'https://insights.example'

describe('ownPath', () => {
  it.each([
    ['/insights/articles/seals/', '/insights/articles/seals/'],
    ['//evil.example', '/evil.example/'],
    ['\\\\evil.example', '/%5C%5Cevil.example/'],
    ['/%2f%2fevil.example', '/evil.example/'],
    ['https://evil.example/', '/https%3A/evil.example/'],
    ['', '/'],
    [null, '/'],
  ])('makes %j a path of this site: %s', (value, path) => {
    expect(ownPath(value)).toBe(path)
  })

  it('never leads to another site', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('//', '\\/', '/\\', '%2f%5c')),
        (value) => {
          expect(new URL(ownPath(value), origin).origin).toBe(origin)
        },
      ),
    )
  })
})
