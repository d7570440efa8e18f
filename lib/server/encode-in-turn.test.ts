import { once } from 'node:events'
import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeInTurn } from './encode-in-turn'

vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }))

/** What is being encoded now, by its address, and what ends it. */
let encoding: Map<string, () => void>
/** The answers that the server has begun, by their addresses. */
let answers: Map<string, ServerResponse>
let origin: string
let close: () => Promise<void>

beforeEach(async () => {
  encoding = new Map()
  answers = new Map()
  const encode = (address: string, response: ServerResponse) =>
    new Promise<void>((resolve) => {
      encoding.set(address, () => {
        encoding.delete(address)
        response.writeHead(200, { 'Content-Type': 'image/avif' })
        // Of a reader who takes it, and keeps the connection, this is not the end yet.
        if (address.includes('slow')) response.write('half')
        else resolve(void response.end(address))
      })
    })
  const answer = encodeInTurn(async ({ url = '' }, response) => {
    if (url.startsWith('/_next/image')) await encode(url, response)
    else response.end('a page')
  }, 1)
  const server = createServer((request, response) => {
    answers.set(request.url ?? '', response)
    void answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  }
})
afterEach(() => close())

/** Asks as a visitor behind a proxy. @returns The status, once all of the answer is there. */
function ask(name: string, visitor = '192.0.2.1'): Promise<number> {
  return fetch(`${origin}/_next/image?url=${name}`, {
    headers: { 'x-forwarded-for': `${visitor}, 127.0.0.1` },
  }).then(async (response) => {
    await response.text()
    return response.status
  })
}
const addressOf = (name: string) => `/_next/image?url=${name}`
const underWay = (...names: string[]) =>
  vi.waitFor(() => expect([...encoding.keys()]).toEqual(names.map(addressOf)))
const end = (name: string) => encoding.get(addressOf(name))?.()

describe('encodeInTurn', () => {
  it('has as many pictures encoded at once as there are places, and asks for nothing else to wait', async () => {
    const asked = ['1', '2', '3', '4'].map((name) => ask(name))
    await underWay('1', '2')
    expect(await (await fetch(`${origin}/insights/`)).text()).toBe('a page')
    end('2')
    await underWay('1', '3')
    end('1')
    end('3')
    await underWay('4')
    end('4')
    expect(await Promise.all(asked)).toEqual([200, 200, 200, 200])
  })

  it('lets nobody wait for all that another has asked for', async () => {
    const many = ['1', '2', '3', '4', '5'].map((name) => ask(name))
    await underWay('1', '2')
    const other = ask('other', '192.0.2.2')
    await vi.waitFor(() => expect(answers.has(addressOf('other'))).toBe(true))
    end('1')
    await underWay('2', '3')
    end('2')
    await underWay('3', 'other')
    for (const name of ['3', 'other', '4', '5']) {
      await vi.waitFor(() => expect(encoding.has(addressOf(name))).toBe(true))
      end(name)
    }
    await Promise.all([...many, other])
  })

  it('sends at once what has been encoded before', async () => {
    const first = ask('known')
    await underWay('known')
    end('known')
    await first
    const others = [ask('1'), ask('2'), ask('3')]
    await underWay('1', '2')
    const again = ask('known')
    await underWay('1', '2', 'known')
    for (const name of ['known', '1', '2', '3']) {
      await vi.waitFor(() => expect(encoding.has(addressOf(name))).toBe(true))
      end(name)
    }
    await Promise.all([again, ...others])
  })

  it('gives the place of a reader who is slow to the next', async () => {
    const slow = [ask('slow-1'), ask('slow-2')]
    await underWay('slow-1', 'slow-2')
    const next = ask('next')
    end('slow-1')
    await underWay('slow-2', 'next')
    end('next')
    expect(await next).toBe(200)
    await close()
    expect((await Promise.allSettled(slow)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  it('encodes nothing for a reader who has left meanwhile', async () => {
    const first = [ask('1'), ask('2')]
    await underWay('1', '2')
    const left = get(origin + addressOf('left'), { headers: { 'x-forwarded-for': '192.0.2.1, 127.0.0.1' } })
    left.on('error', () => {})
    await vi.waitFor(() => expect(answers.has(addressOf('left'))).toBe(true))
    left.destroy()
    await vi.waitFor(() => expect(answers.get(addressOf('left'))?.destroyed).toBe(true))
    const next = ask('next')
    end('1')
    await underWay('2', 'next')
    end('2')
    end('next')
    await Promise.all([...first, next])
  })

  it('refuses what is far more than a page shows, of that visitor alone', async () => {
    const many = Array.from({ length: 203 }, (_, at) => ask(String(at)).catch(() => 0))
    expect(await Promise.race(many)).toBe(503)
    const other = ask('other', '192.0.2.2')
    await vi.waitFor(() => expect(answers.has(addressOf('other'))).toBe(true))
    for (const finish of [...encoding.values()]) finish()
    await vi.waitFor(() => expect(encoding.has(addressOf('other'))).toBe(true))
    end('other')
    expect(await other).toBe(200)
    await close()
    await Promise.all(many)
  })
})
