import { subscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { forGood } from '@/lib/site/caching'
import { returnRequestId } from '@/lib/site/request-id'
import { toPictureTarget } from './picture-target'
import { dependsOnFile, isRangeIgnored, type Refusal, refusalOf } from './refusal'
import { readRequestTarget } from './request-target'
import { findStaticFile } from './static-file'

const isDevelopment = process.env.NODE_ENV === 'development'
/** Where browsers hear of edits, in development alone. */
const hotReloadPath = '/_next/hmr'

/** What every answer at a path is sent with. */
type HeadersAt = (path: string) => Record<string, string>

/** Puts a guard before every HTTP server of this process, from its next connection on. */
export function guardServers(headersAt: HeadersAt): void {
  const guarded = new WeakSet<Server>()
  subscribe('net.server.socket', (message) => {
    const server = serverOf(message)
    if (!server || guarded.has(server)) return
    guarded.add(server)
    guard(server, headersAt)
  })
}

/** What the framework would answer with a crash or never, is answered here. */
function guard(server: Server, headersAt: HeadersAt): void {
  const answering = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (!refuse(request, response, headersAt))
      for (const answer of answering) answer.call(server, request, response)
  })
  const upgrading = isDevelopment ? server.listeners('upgrade') : []
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    if (upgrading.length === 0 || !request.url?.startsWith(hotReloadPath)) refuseUpgrade(socket)
    else for (const upgrade of upgrading) upgrade.call(server, request, socket, head)
  })
}

/** @returns Whether the request has been answered; if not, it is in order and its target is a path. */
function refuse(request: IncomingMessage, response: ServerResponse, headersAt: HeadersAt): boolean {
  const { target, host } = readRequestTarget(request.url ?? '')
  request.url = target
  if (host !== undefined) request.headers.host = host
  // There the tools of the framework send requests that are refused on the site.
  if (isDevelopment) return false
  const { method = '', headers } = request
  const picture = toPictureTarget(target)
  const file = dependsOnFile(headers) ? findStaticFile(picture.target) : undefined
  const refusal = refusalOf({ method, target, headers }, file)
  if (refusal) {
    returnRequestId(request, response)
    send(response, refusal, headersAt(target.split('?', 1)[0] ?? ''))
    return true
  }
  if (file && isRangeIgnored(headers, file)) delete headers.range
  request.url = picture.target
  if (picture.isClosed) keepFor(response, 'private, no-store')
  else if (picture.isForGood) keepFor(response, forGood)
  return false
}

/** The framework states its own times for pictures, some at the last moment: these are put in their place as they are sent. */
function keepFor(response: ServerResponse, time: string): void {
  const { writeHead } = response
  Object.assign(response, {
    writeHead: (...parameters: Parameters<typeof writeHead>) => {
      if (parameters[0] < 400) response.setHeader('Cache-Control', time)
      return writeHead.apply(response, parameters)
    },
  })
}

function send(
  response: ServerResponse,
  { status, headers, text }: Refusal,
  more: Record<string, string>,
): void {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...more,
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    // What is left of a refused request is not worth reading.
    Connection: 'close',
  })
  response.end(`${status} ${STATUS_CODES[status]}\n\n${text}\n`)
}

function refuseUpgrade(socket: Duplex): void {
  socket.on('error', () => socket.destroy())
  const lines = ['HTTP/1.1 400 Bad Request', 'Connection: close', 'Content-Length: 0', '', '']
  socket.end(lines.join('\r\n'), () => socket.destroy())
}

function serverOf(message: unknown): Server | undefined {
  const socket = propertyOf(message, 'socket')
  const server = propertyOf(socket, 'server')
  return server instanceof Server ? server : undefined
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
