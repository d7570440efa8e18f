import fc from 'fast-check'
import type { SocketRequest } from './raw-socket'

/** Methods that no page, file or form answers, among them one that does not exist. */
const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'HEAD', 'BREW']

const misspellings: ((path: string) => string)[] = [
  (path) => `${path}%`,
  (path) => `${path}%zz`,
  (path) => `${path}%ff`,
  (path) => `${path}%00`,
  (path) => `${path}%ed%a0%80/`,
  (path) => `${path.replace(/\/$/, '')}%zz/`,
  (path) => path.replace(/(.)(\/?)$/, '%E0%A4%A$2'),
  (path) => `${path}..%2f..%2f..%2fpackage.json`,
  (path) => `${path}../../package.json`,
  (path) => `${path}%5c..%5c..%5cpackage.json`,
  (path) => path.toUpperCase(),
  (path) => `/${path}`,
  (path) => path.replaceAll('/', '\\'),
  (path) => `${path};a=b`,
  (path) => `${path}?a=%zz&a=%ff&[]=&__proto__=1`,
  (path) => `${path}?_rsc=garbage`,
  (path) => `/_next/image/?url=${encodeURIComponent(`${path}%zz`)}&w=640&q=70`,
  (path) => `${path}?${'a=b&'.repeat(1000)}`,
  (path) => `${path}#a`,
  (path) => `${path}index.rsc`,
  (path) => path + 'a'.repeat(2500),
  (path) => `${path}%${'25'.repeat(4000)}`,
  (path) => path + 'a/'.repeat(2500),
  (path) => `http://evil.example${path}`,
  (path) => `ftp://evil.example${path}`,
  (path) => `http://[${path}`,
  () => '*',
]

const tree = (value: unknown) => encodeURIComponent(JSON.stringify(value))

const headers: SocketRequest['headers'][] = [
  ...['bytes=999999999-', 'bytes=-0', 'bytes=-999999999', 'bytes=5-1', 'bytes=x', 'bytes=', 'lines=0-1'].map(
    (Range): SocketRequest['headers'] => ({ Range }),
  ),
  { Range: `bytes=${'0-1,'.repeat(1000)}` },
  { Range: 'bytes=999999999-', 'If-Range': '"other"' },
  { 'If-Match': '"other"' },
  { 'If-Unmodified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
  { 'If-None-Match': '*', 'If-Modified-Since': 'garbage' },
  { RSC: '1' },
  ...[
    'garbage',
    '%zz',
    '[]',
    'null',
    tree(['', { children: ['x', {}, '//[', 'refetch'] }]),
    tree(['', { children: ['__PAGE__', {}] }, null, null, true]),
    'a'.repeat(9000),
  ].flatMap((state): SocketRequest['headers'][] => [
    { 'Next-Router-State-Tree': state },
    { RSC: '1', 'Next-Router-State-Tree': state },
    { RSC: '1', 'Next-Router-State-Tree': state, 'Next-Router-Prefetch': '1' },
  ]),
  { RSC: '1', 'Next-Router-Prefetch': 'garbage' },
  { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/../%zz' },
  { RSC: '1', 'Next-Url': '//[' },
  { RSC: '1', 'Next-HMR-Refresh': '1' },
  { 'Next-Action': 'garbage' },
  { 'Next-Action': '0'.repeat(42) },
  { 'X-Nextjs-Data': '1' },
  { 'X-Matched-Path': '/%zz', 'X-Now-Route-Matches': '1=%zz' },
  { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'X-Middleware-Rewrite': 'http://evil.example/', 'X-Middleware-Next': '1' },
  { 'X-Invoke-Path': '/500', 'X-Invoke-Status': '500', 'X-Invoke-Error': '{' },
  { 'X-Forwarded-Host': '[', 'X-Forwarded-Proto': '%', 'X-Forwarded-Port': 'x', 'X-Forwarded-For': '%zz' },
  { Forwarded: 'host="' },
  ...['', '[', 'a b', 'a/b', 'a@b', 'evil.example:99999', '%zz', 'a,b', '..'].map(
    (Host): SocketRequest['headers'] => ({ Host }),
  ),
  { Cookie: '=; ;;%zz=%zz; preview_session=a.b.c; __prerender_bypass=1; __next_preview_data=1' },
  { Accept: '\u0001;;q=a', 'Accept-Language': '%zz', 'Accept-Encoding': 'x;q=a, *;q=0' },
  { 'Content-Type': 'multipart/form-data', Expect: 'a miracle' },
  { 'Sec-Fetch-Dest': 'image', 'Sec-Fetch-Site': 'cross-site' },
  { 'User-Agent': '\u00ff'.repeat(4000) },
]

/** Bodies that are not what their type says. */
const bodies = [
  ['application/x-www-form-urlencoded', '%zz=%ff&&='],
  ['multipart/form-data; boundary=x', '--x\r\n'],
  ['multipart/form-data', '--x--'],
  ['application/json', '{'],
  ['text/plain;charset=UTF-8', '[]'],
  ['garbage', ''],
].map(([type = '', body = '']) => ({ 'Content-Type': type, body }))

/** Every misspelling, and every address, in half of all ways to pair them. */
export function misspelledRequests(paths: string[]): SocketRequest[] {
  return misspellings.flatMap((misspell, number) =>
    everyNth(2, number, paths).map((path) => ({ method: 'GET', target: misspell(path), headers: {} })),
  )
}

/** Every other method, and every broken body, for every address. */
export function misdirectedRequests(paths: string[]): SocketRequest[] {
  return paths.flatMap((target) => [
    ...methods.map((method) => ({ method, target, headers: {} })),
    ...bodies.flatMap(({ body, ...type }) =>
      [{}, { 'Next-Action': '0'.repeat(42) }].map((action) => ({
        method: 'POST',
        target,
        headers: { ...type, ...action },
        body,
      })),
    ),
  ])
}

/** Every header that is not what it should be, and every address, in a third of all ways to pair them. */
export function mislabeledRequests(paths: string[]): SocketRequest[] {
  return headers.flatMap((each, number) =>
    everyNth(3, number, paths).map((target) => ({ method: 'GET', target, headers: each })),
  )
}

/** Some of all that can be wrong together; the same every time. */
export function mixedRequests(paths: string[], count: number): SocketRequest[] {
  const request = fc.record({
    method: fc.constantFrom('GET', 'GET', 'POST', ...methods),
    target: fc
      .tuple(fc.constantFrom(...paths), fc.array(fc.constantFrom(...misspellings), { maxLength: 3 }))
      .map(([path, each]) => each.reduce((target, misspell) => misspell(target), path))
      .filter((target) => target.length < 9000),
    headers: fc
      .array(fc.constantFrom(...headers), { minLength: 1, maxLength: 4 })
      .map((each): SocketRequest['headers'] => Object.assign({}, ...each)),
  })
  return fc.sample(request, { numRuns: count, seed: 8 })
}

function everyNth(step: number, offset: number, paths: string[]): string[] {
  return paths.filter((_, index) => index % step === offset % step)
}
