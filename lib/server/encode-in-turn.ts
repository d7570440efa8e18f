import type { IncomingMessage, ServerResponse } from 'node:http'
import { availableParallelism } from 'node:os'
import { LRUCache } from 'lru-cache'
import { findVisitorNetwork } from '@/lib/preview/access/visitor-address'
import { optimizerPath } from '@/lib/site/addresses/paths'
import { openFairQueue } from '@/lib/site/fair-queue'

/** Answers a request; ends when it has been answered. */
export type AnsweringListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Pictures that are encoded at once. Each takes one of the four threads that Node also reads files with, which those pictures
 * need that are there already: https://nodejs.org/api/cli.html#uv_threadpool_sizesize.
 */
const PLACES = Math.min(3, availableParallelism())
/** A page that shows a hundred pictures is no attack. */
const MAX_WAITING = 200
const MAX_REMEMBERED = 10_000
/** Of a picture of the site; longer ones are made up, and not remembered. */
const MAX_LENGTH = 500

/**
 * Has the framework encode only so many pictures at once, of each visitor in turn. Pictures that it has encoded before are
 * sent at once.
 *
 * @param trustedProxies How many machines in front of this server may be believed about who asks.
 */
export function encodeInTurn(others: AnsweringListener, trustedProxies: number): AnsweringListener {
  const queue = openFairQueue(PLACES, MAX_WAITING)
  const encoded = new LRUCache<string, true>({ max: MAX_REMEMBERED })

  return async (request, response) => {
    const { url = '', headers } = request
    if (!url.startsWith(optimizerPath)) return others(request, response)
    const picture = `${url} ${['image/avif', 'image/webp'].filter((type) => headers.accept?.includes(type))}`
    if (encoded.has(picture)) return others(request, response)
    const leave = await queue.enter(
      findVisitorNetwork(String(headers['x-forwarded-for'] ?? ''), trustedProxies),
    )
    if (!leave) return refuse(response)
    try {
      if (encoded.has(picture)) leave()
      if (response.destroyed) return
      // It has been encoded then: who reads slowly keeps nobody waiting.
      beforeSending(response, leave)
      await others(request, response)
      if (response.statusCode === 200 && url.length <= MAX_LENGTH) encoded.set(picture, true)
    } finally {
      leave()
    }
  }
}

function beforeSending(response: ServerResponse, work: () => void): void {
  const { writeHead } = response
  Object.assign(response, {
    writeHead: (...parameters: Parameters<typeof writeHead>) => {
      work()
      return writeHead.apply(response, parameters)
    },
  })
}

function refuse(response: ServerResponse): void {
  const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', 'Retry-After': '5' }
  response.writeHead(503, headers).end('Too many pictures were asked for at once.\n')
}
