import { previewSecret, siteDirs } from './sites/sites'
import {
  misdirectedRequests,
  mislabeledRequests,
  misspelledRequests,
  mixedRequests,
} from './support/hostile-requests'
import { draft, shareToken } from './support/preview-tokens'
import { type SocketAnswer, type SocketRequest, sendOverSocket } from './support/raw-socket'
import { questionsForBundles } from './support/reachable'
import { expect, servedTest as test } from './support/test'

const page = '/insights/articles/no-pictures/'
const atOnce = 8

/** One address of every kind that the site answers, and of some that it does not. */
async function everyKind(origin: string): Promise<string[]> {
  const html = await (await fetch(origin + page)).text()
  const [font = ''] = /\/_next\/static\/[^"\\]+\.woff2/.exec(html) ?? []
  const sheet = questionsForBundles(siteDirs.hard).find(({ target }) => target.endsWith('.css'))?.target ?? ''
  for (const asset of [font, sheet]) expect((await fetch(origin + asset)).status, asset).toBe(200)
  const shared = `/preview/shared/${await shareToken()}/`
  return [
    '/',
    '/insights/',
    '/insights/articles/',
    '/insights/articles/page/2/',
    '/insights/search/?q=gear',
    page,
    `${page}index.md`,
    draft.path,
    '/nothing/here/',
    '/rss.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/img/logo.png',
    '/img/',
    font,
    sheet,
    '/_next/',
    '/_next/image/?url=%2Fimg%2Flogo.png&w=640&q=70',
    '/drawings/hero/a.svg',
    `/drawings/social${page.slice(0, -1)}.jpg`,
    '/preview/',
    '/preview/sign-in/',
    '/preview/exit/',
    '/preview/as-of/set/',
    `/preview/link${page}`,
    `/preview/report${page}`,
    `/preview/card${page}`,
    shared,
    `${shared}card/`,
    '/preview/closed/revoked/',
    '/api/draft',
  ]
}

/** What is wrong with an answer; undefined where nothing is. */
function faultOf({ target }: SocketRequest, answer: SocketAnswer): string | undefined {
  const { status, headers, body, isClosed } = answer
  if (!isClosed) return 'left hanging'
  if (status < 200 || status >= 500) return `answered ${status}`
  const said = [...headers.values(), body].join('\n')
  if (/\n\s+at .+:\d+:\d+/.test(said)) return 'shows a stack'
  if ([siteDirs.hard, siteDirs.shipped, previewSecret].some((word) => said.includes(word)))
    return 'shows what is on the machine'
  if (status === 405 && !headers.has('allow')) return 'names no method that is allowed'
  // What the server of Node refuses by itself it has not read, and its answer is empty.
  const isUnread = [400, 417, 431].includes(status) && /^(0\s*)?$/.test(body)
  const isPreview = !isUnread && /^\/preview\/(?!.*\.\.)/.test(target)
  if (!isPreview) return undefined
  if (!headers.get('cache-control')?.includes('no-store')) return 'may be kept'
  return headers.get('x-robots-tag') === 'noindex, nofollow' ? undefined : 'may be indexed'
}

async function faultsOf(origin: string, requests: SocketRequest[]): Promise<string[]> {
  const waiting = [...requests]
  const faults: string[] = []
  const work = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const fault = faultOf(request, await sendOn(origin, request))
      if (fault)
        faults.push(
          `${request.method} ${request.target.slice(0, 200)}, ${JSON.stringify(request.headers)}: ${fault}`,
        )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return faults
}

/** The framework sends a request for a part of a page on, and reads it only where it arrives. */
async function sendOn(origin: string, request: SocketRequest): Promise<SocketAnswer> {
  const answer = await sendOverSocket(origin, request)
  const location = answer.headers.get('location') ?? ''
  if (answer.status !== 307 || !location.includes('_rsc=') || request.target === location) return answer
  return sendOn(origin, { ...request, target: location })
}

const good: SocketRequest = { method: 'GET', target: page, headers: {} }

for (const [name, choose] of [
  ['a misspelled address', misspelledRequests],
  ['a method or body that does not fit', misdirectedRequests],
  ['a header that is not what it should be', mislabeledRequests],
  ['much at once', (paths: string[]) => mixedRequests(paths, 400)],
] as const)
  test(`${name} is refused in order, and harms nobody else`, async ({ origin }) => {
    test.setTimeout(180_000)
    const requests = choose(await everyKind(origin))
    expect(requests.length).toBeGreaterThan(300)
    expect((await sendOverSocket(origin, good)).status).toBe(200)
    expect(await faultsOf(origin, requests)).toEqual([])
    expect((await sendOverSocket(origin, good)).status).toBe(200)
  })

test('what is wrong is named by the status that the specification gives it', async ({ origin }) => {
  const img = '/img/logo.png'
  const expected: [request: Partial<SocketRequest>, status: number, header?: [string, RegExp]][] = [
    [{ target: img }, 200],
    [{ target: '/img/%zz' }, 400],
    [{ target: '/preview/%ff' }, 400],
    [{ target: '/_next/static/%zz' }, 400],
    [{ target: 'ftp://localhost/' }, 400],
    [{ headers: { Host: '[' } }, 400],
    [{ headers: { RSC: '1', 'Next-Router-State-Tree': 'garbage' } }, 400],
    ...['POST', 'PUT', 'DELETE', 'TRACE'].flatMap(
      (method): [Partial<SocketRequest>, number, [string, RegExp]][] => [
        [{ method, target: img }, 405, ['allow', /^GET, HEAD$/]],
        [{ method }, 405, ['allow', /^GET, HEAD$/]],
      ],
    ),
    [{ method: 'PUT', target: '/preview/sign-in/' }, 405, ['allow', /^POST$/]],
    [{ target: img, headers: { Range: 'bytes=0-9' } }, 206, ['content-range', /^bytes 0-9\/\d+$/]],
    [{ target: img, headers: { Range: 'bytes=999999999-' } }, 416, ['content-range', /^bytes \*\/\d+$/]],
    [{ target: img, headers: { Range: 'bytes=-999999999' } }, 200],
    [{ target: img, headers: { Range: 'bytes=x' } }, 200],
    [{ target: img, headers: { 'If-Match': '"other"' } }, 412],
  ]
  for (const [request, status, header] of expected) {
    const answer = await sendOverSocket(origin, { ...good, ...request })
    expect.soft(answer.status, JSON.stringify(request)).toBe(status)
    if (header) expect.soft(answer.headers.get(header[0]), JSON.stringify(request)).toMatch(header[1])
  }
})
