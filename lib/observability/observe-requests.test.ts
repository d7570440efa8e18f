import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signToken, termOf } from '@/lib/preview/access/tokens'
import { noteOrigin } from './answer-origin'
import { logRequests } from './log-requests'
import { observeRequests } from './observe-requests'

const text = 'a page of some length'
const given = 'b8e1c7d2f4a94b4f8a3f2d1c0e9b8a76'

let server: Server
let lines: Record<string, unknown>[]
/** Is told of each line. */
let wake: () => void

beforeEach(async () => {
  lines = []
  wake = () => {}
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(JSON.parse(String(chunk)))
      wake()
      done()
    },
  })
  server = createServer((incoming, response) => {
    if (incoming.url === '/slow/') return
    noteOrigin(response, { cache: 'hit', release: 'r1' })
    response.writeHead(incoming.url === '/broken/' ? 500 : 200).end(text)
  })
  observeRequests(
    server,
    1,
    logRequests(pino({ level: 'debug', formatters: { level: (level) => ({ level }) } }, stream)),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
})

const ask = (path: string, headers = {}) =>
  request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, headers, agent: false })

/** The line about a request. */
async function lineOf(path: string, headers = {}): Promise<Record<string, unknown>> {
  const written = new Promise<void>((resolve) => (wake = resolve))
  ask(path, headers)
    .on('response', (response) => response.resume())
    .end()
  await written
  return lines.at(-1) ?? {}
}

describe('the log of requests', () => {
  it('has a line for each, with all that is known of it', async () => {
    const line = await lineOf('/insights/?utm_source=mail', { 'x-request-id': given })
    expect(line).toMatchObject({
      ...{ level: 'info', msg: 'request', requestId: given, method: 'GET', path: '/insights/' },
      ...{ status: 200, cache: 'hit', release: 'r1' },
    })
    expect(line.ms).toBeGreaterThanOrEqual(0)
    expect(line.bytes).toBeGreaterThan(text.length)
    expect(line).not.toHaveProperty('aborted')
  })

  it('holds nothing that opens anything, or says who has asked', async () => {
    const secret = 'a secret of more than thirty-two characters'
    const token = await signToken('share', { jti: 'a' }, termOf(60), secret)
    const cookie = `preview_session=${token}`
    for (const path of [
      `/preview/shared/${token}/`,
      `/api/draft?path=/a/&token=${token}`,
      `/preview/?key=${token}`,
      `http://insights.example/a/${token}`,
    ]) {
      const line = await lineOf(path, { cookie, 'x-forwarded-for': '192.0.2.7', referer: path })
      expect(JSON.stringify(line)).not.toMatch(/eyJ|\?|cookie|192\.0\.2\.7/)
    }
  })

  it('tells failures as errors, and looks at the health of the server only to those who ask', async () => {
    expect((await lineOf('/broken/')).level).toBe('error')
    expect((await lineOf('/healthz')).level).toBe('debug')
  })

  it('has a line also for who was gone before the answer', async () => {
    const written = new Promise<void>((resolve) => (wake = resolve))
    const asked = ask('/slow/').on('error', () => {})
    asked.end()
    await once(server, 'request')
    asked.destroy()
    await written
    expect(lines).toEqual([expect.objectContaining({ path: '/slow/', aborted: true })])
  })

  it('has none for another server of the same process', async () => {
    const other = createServer((_request, response) => response.end()).listen(0, '127.0.0.1')
    await once(other, 'listening')
    await (await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/other/`)).text()
    other.close()
    await lineOf('/')
    expect(lines.map(({ path }) => path)).toEqual(['/'])
  })
})
