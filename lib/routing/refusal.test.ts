import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FileFacts, refusalOf, type SentRequest } from './refusal'

const file = { size: 100, modified: Date.UTC(2026, 0, 1) + 500 }

function statusOf(request: Partial<SentRequest>, asked?: FileFacts) {
  return refusalOf({ method: 'GET', target: '/', headers: {}, ...request }, asked)?.status
}

describe('refusalOf', () => {
  it.each(['/', '/insights/?q=%zz', '/insights/%zz/', '/img/a%20b.png', '/preview/', '/_next/static/a.js'])(
    'lets %s be asked for',
    (target) => {
      for (const method of ['GET', 'HEAD']) expect(statusOf({ method, target })).toBeUndefined()
    },
  )

  it.each([
    '/img/%zz',
    '/img/%',
    '/preview/%ff',
    '/PREVIEW/%ff',
    '/api/draft%zz',
    '/drawings/hero/%zz.svg',
    '/_next/%zz',
    '/_next/image/?w=640&url=%2Fimg%2F%25zz&q=70',
    '/_next/image/?w=640&url=/img/..%2fpreview/shared/token/card/&q=70',
    '/_next/image/?w=640&url=/img/..%252fpreview/shared/token/card/&q=70',
    '/_next/image/?w=640&url=/img/%252e%252e/preview/shared/token/card/&q=70',
    '/_next/image/?w=640&url=/img/..%5cpreview/shared/token/card/&q=70',
    '/_next/image/?w=640&url=%2Fimg%2Fa.png%3Fto%3Db&q=70',
    '/_next/image/?w=640&url=%2Fimg%2Fa.png%3Fv%3D1&q=70',
    '/_next/image/?w=640&url=%2Fimg%2Fa.png%3Fv%3D12345678%26b&q=70',
    '/insights/%zz/index.md',
    '/icon%zz.svg',
    '/preview/sign-in/#a',
    '*',
    'ftp://own.example/',
    'insights/',
    '',
  ])('refuses the address %s', (target) => {
    expect(statusOf({ target })).toBe(400)
  })

  it('lets the pictures of the site be encoded anew', () => {
    expect(statusOf({ target: '/_next/image/?url=%2Fimg%2Fa%2520b.png&w=640&q=70' })).toBeUndefined()
    expect(
      statusOf({ target: '/_next/image/?url=%2Fimg%2Fa%2520b.png%3Fv%3D1a2b3c4d&w=640&q=70' }),
    ).toBeUndefined()
  })

  it.each(['/', '/insights/', '/preview/sign-in/', '/drawings/social/', '/img/'])(
    'refuses an address below %s that was encoded over and over, and none that was encoded a few times',
    (folder) => {
      expect(statusOf({ target: `${folder}%${'25'.repeat(30_000)}` })).toBe(400)
      expect(statusOf({ target: `${folder}a%2525252Fb/` })).not.toBe(400)
    },
  )

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s has its addresses',
    (method) => {
      for (const target of [
        '/',
        '/img/logo.png',
        '/_next/static/a.js',
        '/preview/',
        '/preview/shared/a/card/',
        '/preview/shared/a/notes/',
        '/preview/notes/a/',
        '/preview/lost-notes/',
      ])
        expect(refusalOf({ method, target, headers: {} })).toMatchObject({
          status: 405,
          headers: { Allow: 'GET, HEAD' },
        })
      for (const target of [
        '/preview/sign-in/',
        '/preview/exit',
        '/%70review/as-of/set/?a=b',
        '/preview/desk/a/',
        '/preview/link/a/',
        '/preview/lost-notes/move/',
        '/preview/note/a/',
        '/preview/shared/a/note/',
      ])
        expect(statusOf({ method, target })).toBe(method === 'POST' ? undefined : 405)
      expect(refusalOf({ method: 'GET', target: '/preview/exit/', headers: {} })).toMatchObject({
        status: 405,
        headers: { Allow: 'POST' },
      })
    },
  )

  it.each(['own.example', 'own.example:3000', 'localhost', '127.0.0.1', '[::1]:3000', 'a_b.example'])(
    'knows the host %s',
    (host) => {
      expect(statusOf({ headers: { host } })).toBeUndefined()
    },
  )

  it.each(['', 'a b', '[', 'a/b', 'a@b', 'a:b', 'a:99999', 'a,b', '<a>'])('refuses the host "%s"', (host) => {
    expect(statusOf({ headers: { host } })).toBe(400)
  })

  it('gives out no parts of pages', () => {
    expect(statusOf({ headers: { 'next-router-state-tree': 'garbage' } })).toBe(400)
  })

  it('refuses what is outside of a file, and says how long it is', () => {
    const headers = { range: 'bytes=100-' }
    expect(refusalOf({ method: 'GET', target: '/img/a.png', headers }, file)).toMatchObject({
      status: 416,
      headers: { 'Content-Range': 'bytes */100' },
    })
    expect(statusOf({ headers: { ...headers, 'if-range': '"a"' } }, file)).toBeUndefined()
    expect(statusOf({ headers: { range: 'bytes=99-' } }, file)).toBeUndefined()
    expect(statusOf({ headers })).toBeUndefined()
  })

  it.each([
    [{ 'if-match': '"a"' }, 412],
    [{ 'if-match': 'W/"a"' }, 412],
    [{ 'if-match': '*' }, undefined],
    [{ 'if-unmodified-since': 'Wed, 31 Dec 2025 23:59:59 GMT' }, 412],
    [{ 'if-unmodified-since': 'Thu, 01 Jan 2026 00:00:00 GMT' }, undefined],
    [{ 'if-unmodified-since': 'garbage' }, undefined],
  ])('%j of a file', (headers, status) => {
    expect(statusOf({ headers }, file)).toBe(status)
  })

  it('answers any request', () => {
    const headers = fc.dictionary(
      fc.constantFrom(
        'host',
        'range',
        'if-match',
        'if-range',
        'if-unmodified-since',
        'next-router-state-tree',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.string(), fc.string(), headers, (method, target, each) => {
        const status = statusOf({ method, target, headers: each }, file)
        expect([400, 405, 412, 416, undefined]).toContain(status)
      }),
    )
  })
})
