import { subscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { readRequestTarget } from './request-target'

const isDevelopment = process.env.NODE_ENV === 'development'
/** Where browsers are told of edits, in development alone. */
const hotReloadPath = '/_next/hmr'

/** Puts a guard before every HTTP server of this process, from its next connection on. */
export function guardServers(): void {
  const guarded = new WeakSet<Server>()
  subscribe('net.server.socket', (message) => {
    const server = serverOf(message)
    if (!server || guarded.has(server)) return
    guarded.add(server)
    guard(server)
  })
}

/** What the framework would answer with a crash or never, is answered in its stead. */
function guard(server: Server): void {
  const answering = server.listeners('request')
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    readTarget(request)
    for (const answer of answering) answer.call(server, request, response)
  })
  const upgrading = isDevelopment ? server.listeners('upgrade') : []
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith(hotReloadPath)) refuseUpgrade(socket)
    else for (const upgrade of upgrading) upgrade.call(server, request, socket, head)
  })
}

function readTarget(request: IncomingMessage): void {
  const { target, host } = readRequestTarget(request.url ?? '')
  request.url = target
  if (host !== undefined) request.headers.host = host
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
