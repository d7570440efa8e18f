import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeDoubledSlashes, readRequestTarget } from './request-target'

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

describe('readRequestTarget', () => {
  it.each([
    ['/insights/?q=a', { target: '/insights/?q=a' }],
    ['//evil.example/', { target: '/%2Fevil.example/' }],
    ['http://own.example/insights/?q=a', { target: '/insights/?q=a', host: 'own.example' }],
    ['HTTPS://own.example:8080//a', { target: '/%2Fa', host: 'own.example:8080' }],
    ['http://[::1]:3000', { target: '/', host: '[::1]:3000' }],
    ['http://own.example?q=a', { target: '/?q=a', host: 'own.example' }],
    ['http://own.example\\a', { target: '/', host: 'own.example\\a' }],
    ['http://name@own.example/', { target: '/', host: 'name@own.example' }],
    ['ftp://own.example/', { target: 'ftp://own.example/' }],
    ['http:///a', { target: 'http:///a' }],
    ['*', { target: '*' }],
  ])('%s', (sent, expected) => {
    expect(readRequestTarget(sent)).toEqual(expected)
  })

  it('finds in a whole URL the same as in its path', () => {
    const path = fc.string({ unit: fc.constantFrom(...'/\\a%2F?.:@') }).map((rest) => `/${rest}`)
    fc.assert(
      fc.property(path, (sent) => {
        expect(readRequestTarget(`http://own.example${sent}`)).toEqual({
          ...readRequestTarget(sent),
          host: 'own.example',
        })
      }),
    )
  })
})
