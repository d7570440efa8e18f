import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visits } from '@/e2e/support/visits'
import { withVersion } from '@/lib/content/media/picture-version'
import { previewHeaders, unknownHeader } from '@/lib/preview/access/headers'
import { createSession, sessionCookie } from '@/lib/preview/access/session'
import { answerRequests } from './answer-request'
import type { ApplicationAnswer } from './application-answer'

const secret = 'a secret for nothing but this unit test'
const html = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head></head><body><p>${text}</p><script>go()</script></body></html>`
const page = (text: string, status = 200, headers = {}): ApplicationAnswer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: Buffer.from(html(text)),
})

/** The framework's own, which says nothing without its script. */
const emptyErrorPage = (): ApplicationAnswer => ({
  ...page('', 404),
  body: Buffer.from('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'),
})

/** An application that counts what it is asked for. */
function application() {
  const answers: Record<string, () => ApplicationAnswer> = {
    '/page/': () => page('A page'),
    '/moved/': () => page('', 308, { location: '/page/' }),
    '/broken-down/': () => ({ ...emptyErrorPage(), status: 500 }),
    '/waiting/': () => page('<!--$?--><template id="B:0"></template><!--/$-->'),
    '/missing/broken/': () => page('The line has stopped'),
    '/disguised/': () =>
      page('A draft', 200, {
        'x-robots-tag': previewHeaders['X-Robots-Tag'],
        'cache-control': previewHeaders['Cache-Control'],
      }),
    '/file.bin': () => ({
      status: 200,
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from('12'),
    }),
  }
  const asked: string[] = []
  return {
    asked,
    answers,
    ask: async (address: string, added: Record<string, string> = {}) => {
      if (address.startsWith('/unknown') && unknownHeader in added)
        return { status: 404, headers: { [unknownHeader]: 'true' }, body: Buffer.of() }
      asked.push(address)
      return answers[address]?.() ?? page('Nothing', 404)
    },
    handle: vi.fn((_request, response) => response.end('from the application')),
    close: async () => {},
  }
}

const log = { error: vi.fn() }
let app = application()
let state = ''
let server = createServer()
beforeEach(async () => {
  vi.stubEnv('PREVIEW_SECRET', secret)
  app = application()
  state = 'as it was'
  server = createServer(answerRequests(app, { stateOf: () => state, releaseOf: () => 'r1' }, log))
  app.asked.length = 0
  log.error.mockClear()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('an answer for everybody', () => {
  it('is asked of the application once, also where many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => get(`/page/?visitor=${at}`)))
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body.toString()).toBe(html('A page').replace('<script>go()</script>', ''))
    }
    expect(app.asked).toEqual(['/page/'])
    expect(app.handle).not.toHaveBeenCalled()
  })

  it('is made again when a picture that it names has been replaced', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'pictures-'))
    await mkdir(path.join(root, 'public/img'), { recursive: true })
    const draw = (text: string) => writeFile(path.join(root, 'public/img/a.png'), text)
    vi.spyOn(process, 'cwd').mockReturnValue(root)
    vi.useFakeTimers({ toFake: ['Date'] })
    const showing = () =>
      page(`<img src="${withVersion('/img/a.png')}"><a href="/img/a.png?v=00000000">Old</a>`)
    app.answers['/page/'] = showing

    await draw('a picture')
    for (let visit = 0; visit < 3; visit += 1) await get('/page/')
    expect(app.asked, 'an old address that somebody has typed changes nothing').toHaveLength(1)
    await draw('another picture')
    vi.advanceTimersByTime(1000)
    for (let visit = 0; visit < 3; visit += 1)
      expect((await get('/page/')).body.toString()).toContain(withVersion('/img/a.png'))
    expect(app.asked).toHaveLength(2)
    vi.useRealTimers()
    await rm(root, { recursive: true })
  })

  it('holds the script that counts visits and is admitted to load it, where one is set, and no other', async () => {
    const policyOf = ({ headers }: Answer) => String(headers['content-security-policy'])
    const off = await get('/page/')
    expect(off.body.toString()).not.toContain('<script')
    expect(policyOf(off)).toContain("script-src 'none'")
    expect(policyOf(off)).not.toMatch(/https:/)

    const src = 'https://stats.example.org/js/script.js'
    vi.stubEnv('ANALYTICS_SCRIPT', src)
    vi.stubEnv('ANALYTICS_SITE', 'a.example,b.example')
    state = 'with analytics'
    for (const path of ['/page/', '/waiting/', '/nothing/']) {
      const on = await get(path)
      const [head] = on.body.toString().split('</head>')
      expect(head).toContain(`<script src="${src}" data-domain="a.example,b.example"`)
      expect(policyOf(on)).toMatch(/script-src ('self' )?https:\/\/stats\.example\.org( 'sha256-|;)/)
      expect(policyOf(on)).toMatch(/connect-src 'self' https:\/\/stats\.example\.org;/)
    }
    expect((await get('/page/')).body.toString().match(/<script/g)).toHaveLength(1)
  })

  it('is whole in every coding, and each has a tag of its own', async () => {
    const plain = await get('/page/')
    const br = await get('/page/', { 'accept-encoding': 'gzip, br' })
    const gzip = await get('/page/', { 'accept-encoding': 'gzip' })
    expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ])
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    const tags = [plain, br, gzip].map(({ headers }) => headers.etag)
    expect(new Set(tags).size).toBe(3)
    expect(String(tags)).not.toContain('W/')
  })

  it('is compressed best as soon as somebody who reads Brotli has asked for it', async () => {
    const tagFor = async (coding: string) =>
      String((await get('/page/', { 'accept-encoding': coding })).headers.etag)
    await tagFor('identity')
    await tagFor('gzip')
    expect(await tagFor('br')).toMatch(/-br5"$/)
    await vi.waitFor(async () => expect(await tagFor('br')).toMatch(/-br"$/))
    const best = await get('/page/', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(best.body)).toEqual((await get('/page/')).body)
  })

  it('is not sent again to those who have it', async () => {
    const { headers } = await get('/page/')
    for (const known of [`${headers.etag}`, `"other", W/${headers.etag}`, '*']) {
      const { status, body, headers: again } = await get('/page/', { 'if-none-match': known })
      expect(status).toBe(304)
      expect(body).toHaveLength(0)
      expect(again).toMatchObject({ etag: headers.etag, vary: 'Accept-Encoding' })
      expect(again['cache-control']).toBe(headers['cache-control'])
    }
    expect((await get('/page/', { 'if-none-match': '"other"' })).status).toBe(200)
    const encoded = { 'if-none-match': `${headers.etag}`, 'accept-encoding': 'gzip' }
    expect((await get('/page/', encoded)).status).toBe(200)
  })

  it('announces fonts and what it is a copy of, and no script or style sheet', async () => {
    const font = '</a.woff2>; rel=preload; as="font"; crossorigin=""'
    const copy = '<https://example.com/a,b>; rel="canonical"'
    const link = `${font}, </a.css>; rel=preload; as="style", </a.js>; rel=preload; as=script, ${copy}`
    app.answers['/page/'] = () => page('A page', 200, { link })
    expect((await get('/page/')).headers.link).toBe(`${font}, ${copy}`)
  })

  it('has all its headers and no body for HEAD', async () => {
    const { headers } = await get('/page/')
    const head = await get('/page/', {}, 'HEAD')
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...headers, date: '' })
  })

  it('is sent uncompressed where it is no text', async () => {
    const { headers, body } = await get('/file.bin', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('12')
  })

  it('does not depend on who asks, and how', async () => {
    const name = fc.constantFrom(
      'cookie',
      'host',
      'rsc',
      'next-router-prefetch',
      'x-forwarded-host',
      'accept',
      'range',
    )
    const headers = fc.dictionary(name, fc.stringMatching(/^[\w=;,. -]{0,30}$/))
    const expected = await get('/page/')
    await fc.assert(
      fc.asyncProperty(headers, async (sent) => {
        const { status, body } = await get('/page/', sent)
        expect(status).toBe(200)
        expect(body).toEqual(expected.body)
      }),
    )
    expect(app.asked).toEqual(['/page/'])
  })
})

describe('when the content changes', () => {
  it('answers are asked for anew', async () => {
    await get('/page/')
    state = 'as it is'
    app.answers['/page/'] = () => page('Another page')
    expect((await get('/page/')).body.toString()).toContain('Another page')
    expect(app.asked).toEqual(['/page/', '/page/'])
  })

  it('an answer that was under way is made once more', async () => {
    const texts = ['Half of each', 'A page of after']
    app.answers['/page/'] = () => {
      state = 'after'
      return page(texts.shift() ?? '')
    }
    for (let times = 0; times < 2; times += 1)
      expect((await get('/page/')).body.toString()).toContain('A page of after')
    expect(app.asked).toHaveLength(2)
  })

  it('all the time, visitors are answered all the same, and nothing is kept', async () => {
    app.answers['/page/'] = () => {
      state += 'x'
      return page(state)
    }
    expect((await get('/page/')).status).toBe(200)
    expect((await get('/page/')).status).toBe(200)
    expect(app.asked).toHaveLength(6)
  })
})

describe('the application itself answers', () => {
  it('marketers who have signed in, and nobody with a made-up session', async () => {
    const session = await createSession(secret)
    const other = await createSession('a secret of some other site, which is long')
    const isPassedOn = async (cookie: string) => {
      app.handle.mockClear()
      await get('/page/', { cookie })
      return app.handle.mock.calls.length === 1
    }
    expect(await isPassedOn(`${sessionCookie}=${session}`)).toBe(true)
    expect(await isPassedOn(`a=b; ${sessionCookie}=x; ${sessionCookie}=${session}`)).toBe(true)
    for (const value of ['', 'x', session.slice(0, -2), other, `${session}x`])
      expect(await isPassedOn(`${sessionCookie}=${value}; __prerender_bypass=x`), value).toBe(false)
  })

  it('what is not the same for everybody', async () => {
    for (const path of ['/preview/', '/api/draft?token=a', '/_next/image?url=a', '/moved/?x=1'])
      expect((await get(path)).body.toString(), path).toBe('from the application')
    expect((await get('/page/', {}, 'POST')).body.toString()).toBe('from the application')
  })
})

describe('a preview and a page for everybody', () => {
  it('are never taken for each other, whatever a request carries', async () => {
    app.handle.mockImplementation((_request, response) =>
      response.writeHead(200, previewHeaders).end('A draft'),
    )
    const cookie = `${sessionCookie}=${await createSession(secret)}`
    const visit = await visits(secret, [cookie, '__prerender_bypass=x'])
    const target = fc.constantFrom('/page/', '/page/?_rsc=1', '/page/?preview=1', '/nothing/', '/nothing/?a')
    const expected = new Map<string, Answer>()
    const pageAt = (address: string) => ({ ...expected.get(address), headers: expect.anything() })
    for (const address of ['/page/', '/nothing/']) expected.set(address, await get(address))
    let previews = 0

    const one = fc.record({ visit, target })
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), async (asked) => {
        // Everything that was kept is forgotten, so that each of them may be the first to ask.
        state += 'x'
        const answers = await Promise.all(asked.map(({ visit, target }) => get(target, visit.headers)))
        for (const [at, answer] of answers.entries()) {
          const { visit, target = '' } = asked[at] ?? {}
          if (visit?.hasSession) {
            previews += 1
            expect(answer.body.toString()).toBe('A draft')
            expect(answer.headers['cache-control']).toBe(previewHeaders['Cache-Control'])
            expect(answer.headers.etag).toBeUndefined()
          } else {
            const [address = ''] = target.split('?')
            expect(answer).toEqual(pageAt(address))
            expect(answer.headers).toMatchObject({ etag: expected.get(address)?.headers.etag })
            expect(answer.headers['cache-control']).toMatch(/^public, /)
            expect(answer.headers['x-robots-tag']).toBeUndefined()
          }
        }
      }),
    )
    expect(previews).toBeGreaterThan(0)
    expect(app.handle).toHaveBeenCalledTimes(previews)
    expect(new Set(app.asked)).toEqual(new Set(['/page/', '/nothing/']))
  })
})

describe('an answer that is not kept', () => {
  it('is one that only some may see, should the application ever give it out', async () => {
    for (let times = 0; times < 2; times += 1)
      expect((await get('/disguised/')).headers['cache-control']).toBe(previewHeaders['Cache-Control'])
    expect(app.asked).toEqual(['/disguised/', '/disguised/'])
  })

  it('is that of a failure, in whose place readers get a page of the site', async () => {
    const { status, headers, body } = await get('/broken-down/')
    expect(status).toBe(500)
    expect(headers['cache-control']).toBe('no-store')
    expect(body.toString()).toContain('The line has stopped')
    app.answers['/broken-down/'] = () => page('Mended')
    expect((await get('/broken-down/')).body.toString()).toContain('Mended')
  })

  it('is that of a missing address whose page has failed, which may not be missing at all', async () => {
    app.answers['/page/'] = emptyErrorPage
    app.answers['/missing/'] = () => page('This part is missing', 404)
    const { status, headers, body } = await get('/page/')
    expect([status, headers['cache-control']]).toEqual([500, 'no-store'])
    expect(body.toString()).toContain('The line has stopped')
    app.answers['/page/'] = () => page('Mended')
    expect((await get('/page/')).body.toString()).toContain('Mended')
  })

  it('is none at all where the application throws', async () => {
    app.answers['/page/'] = () => {
      throw new Error('a secret of the server')
    }
    const { status, body } = await get('/page/')
    expect(status).toBe(500)
    expect(body.toString()).not.toContain('secret')
    expect(log.error).toHaveBeenCalledOnce()
  })
})

describe('an address that leads nowhere', () => {
  /** What its page suggests. */
  const suggest = (address: string, nearest: () => string[]) => {
    app.answers[`/missing/nearest/?${new URLSearchParams({ address })}`] = () => {
      const headers = { 'content-type': 'application/json' }
      return { status: 200, headers, body: Buffer.from(JSON.stringify(nearest())) }
    }
  }
  const pagesAsked = () => app.asked.filter((address) => !address.startsWith('/missing/nearest/'))
  const textOf = async (address: string) => (await get(address)).body.toString()

  it('has the answer of all others that come near the same pages', async () => {
    const addresses = Array.from({ length: 30 }, (_, at) => `/unknown/${at}/`)
    for (const address of addresses) suggest(address, () => [])
    suggest('/unknown/pump-curve/', () => ['/pump-curves/'])
    app.answers['/unknown/pump-curve/'] = () => page('Pump curves?', 404)
    const rewritten = { 'x-middleware-rewrite': '/missing/?address=%2Funknown%2F0%2F' }
    app.answers['/unknown/0/'] = () => page('Nothing', 404, rewritten)
    for (const address of addresses) {
      const { status, headers, body } = await get(address)
      expect([status, body.toString()]).toEqual([404, expect.stringContaining('Nothing')])
      expect(JSON.stringify(headers)).not.toContain('unknown')
    }
    expect(await textOf('/unknown/pump-curve/')).toContain('Pump curves?')
    expect(pagesAsked()).toEqual(['/unknown/0/', '/unknown/pump-curve/'])
    state = 'with other content'
    await Promise.all(addresses.map((address) => get(address)))
    expect(pagesAsked()).toHaveLength(3)
  })

  it('lends no page that has come to it to another', async () => {
    for (const path of ['a', 'b', 'c']) suggest(`/unknown/${path}/`, () => [])
    app.answers['/unknown/a/'] = () => page('No longer unknown')
    expect(await textOf('/unknown/a/')).toContain('No longer unknown')
    expect(await textOf('/unknown/b/')).toContain('Nothing')
    state = 'with other content'
    suggest('/unknown/a/', () => {
      state = 'with a new page'
      return []
    })
    expect(await textOf('/unknown/a/')).toContain('No longer unknown')
    for (const name of ['b', 'c']) expect(await textOf(`/unknown/${name}/`)).toContain('Nothing')
  })

  it.each(['/unknown/../a/', '/unknown//%2e%2e/a/', '/unknown/\\a/', `/unknown/${'a'.repeat(500)}/`])(
    'has an answer of its own where its page sees another address: %s',
    async (address) => {
      suggest('/unknown/b/', () => [])
      await get('/unknown/b/')
      await get(address)
      expect(app.asked.at(-1)).toBe(address)
    },
  )

  it('is answered also where nothing can be suggested', async () => {
    app.answers['/missing/nearest/?address=%2Funknown%2F'] = emptyErrorPage
    expect(await textOf('/unknown/')).toContain('Nothing')
  })
})

describe('an empty page of an error', () => {
  it.each(['/_next/static/a.js', '/_next/static/a/', '/drawings/a/', '/a.js'])(
    'is nobody’s answer for a file that is missing: %s',
    async (address) => {
      app.answers[address] = emptyErrorPage
      app.answers['/missing/'] = () => page('This part is missing', 404)
      const { status, body } = await get(address)
      expect(status).toBe(404)
      expect(body.toString()).toContain('This part is missing')
      expect(log.error).not.toHaveBeenCalled()
    },
  )
})

describe('a page that cannot do without its scripts', () => {
  it('keeps them, is let run them, and is reported', async () => {
    const { body, headers } = await get('/waiting/')
    expect(body.toString()).toContain('<script>go()</script>')
    expect(headers['content-security-policy']).toContain("script-src 'self' 'sha256-")
    expect(log.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('/waiting/ keeps its scripts'))
  })
})
