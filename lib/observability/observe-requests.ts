import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, type Server, ServerResponse } from 'node:http'
import { nameRequest } from '@/lib/site/request-id'
import { type AnswerOrigin, originOf } from './answer-origin'
import { toLoggedPath } from './logged-path'
import { kindOf, type RequestKind } from './request-kind'

/** A request, and what has become of it. Nothing in it says who has asked, or opens anything. */
export type Exchange = {
  id: string
  method: string
  /** Without the query. */
  path: string
  kind: RequestKind
  status: number
  /** In milliseconds, from the request's headers to the answer's last byte. */
  duration: number
  /** What was sent, the headers included. */
  bytes: number
  /** Whether the visitor was gone before the answer was sent. */
  isAborted: boolean
} & AnswerOrigin

/**
 * Watches all requests of a server from their first moment, those included that never get to what answers others.
 *
 * @param server No other's requests are watched.
 * @param trustedProxies How many machines in front of it may be believed.
 * @param onEnd Is told of each request at its end.
 */
export function observeRequests(
  server: Server,
  trustedProxies: number,
  onEnd: (exchange: Exchange) => void,
): void {
  subscribe('http.server.request.start', (message) => {
    const start = startOf(message)
    if (start?.server !== server) return
    const { request, response } = start
    const { method = '', url = '', headers, socket } = request
    const id = nameRequest(headers, trustedProxies)
    const startedAt = performance.now()
    const sentBefore = socket.bytesWritten
    response.once('close', () => {
      const [path = ''] = url.split('?', 1)
      onEnd({
        id,
        method,
        path: toLoggedPath(path),
        kind: kindOf(path),
        status: response.statusCode,
        duration: performance.now() - startedAt,
        bytes: socket.bytesWritten - sentBefore,
        isAborted: !response.writableFinished,
        ...originOf(response),
      })
    })
  })
}

/** https://nodejs.org/api/diagnostics_channel.html#http */
function startOf(message: unknown) {
  if (typeof message !== 'object' || message === null) return undefined
  if (!('request' in message) || !('response' in message) || !('server' in message)) return undefined
  const { request, response, server } = message
  if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return undefined
  return { request, response, server }
}
