import { subscribe } from 'node:diagnostics_channel'
import ipaddr from 'ipaddr.js'

/**
 * Ends the `X-Forwarded-For` of every request with the address of the machine that has connected, as each proxy does:
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For. The framework does so only where
 * the request names none, and so would believe a visitor.
 */
export function recordConnectedAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    if (!isRequestStart(message)) return
    const { headers, socket } = message.request
    const forwarded = headers['x-forwarded-for']
    headers['x-forwarded-for'] = [forwarded ?? [], socket.remoteAddress ?? ''].flat().join(', ')
  })
}

/**
 * Finds from whom a request comes, as far as it can be believed.
 *
 * @param forwardedFor `X-Forwarded-For`, with the connected machine at its end.
 * @param trustedProxies How many machines in front of this server add to that header; what is further left was
 *   written by the visitor, and means nothing.
 * @returns The network to count the visitor by: an IPv4 address, or the /64 of an IPv6 address, which one
 *   household or machine has to itself; one name for all that is no address.
 */
export function findVisitorNetwork(forwardedFor: string, trustedProxies: number): string {
  const hops = forwardedFor.split(',')
  const vouched = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? ''
  const address = withoutPort(vouched.trim())
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6
    ? new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()
    : parsed.toString()
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(hop: string): string {
  return hop.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
}

type RequestStart = {
  request: { headers: NodeJS.Dict<string | string[]>; socket: { remoteAddress?: string } }
}

function isRequestStart(message: unknown): message is RequestStart {
  if (typeof message !== 'object' || message === null || !('request' in message)) return false
  const { request } = message
  return typeof request === 'object' && request !== null && 'headers' in request && 'socket' in request
}
