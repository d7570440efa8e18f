import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeDoubledSlashes } from './doubled-slashes'

describe('encodeDoubledSlashes', () => {
  it.each([
    ['//evil.example/', '/%2Fevil.example/'],
    ['/a///b//?to=//c', '/a/%2F%2Fb/%2F?to=//c'],
    ['/\\evil.example', '/%5Cevil.example'],
    ['/a/b/?q=\\', '/a/b/?q=\\'],
    ['http://host//a', 'http://host//a'],
    ['*', '*'],
  ])('%s becomes %s', (target, encoded) => {
    expect(encodeDoubledSlashes(target)).toBe(encoded)
  })

  it('leaves nothing that the framework would answer by itself, and changes no meaning', () => {
    const target = fc.string({ unit: fc.constantFrom(...'/\\a%2F?.#') }).map((rest) => `/${rest}`)
    fc.assert(
      fc.property(target, (sent) => {
        const [path = '', ...query] = encodeDoubledSlashes(sent).split('?')
        expect(path).not.toMatch(/\\|\/\//)
        expect(query).toEqual(sent.split('?').slice(1))
        expect(path.replaceAll('%2F', '/').replaceAll('%5C', '\\')).toBe(
          sent.split('?')[0]?.replaceAll('%2F', '/'),
        )
      }),
    )
  })
})
