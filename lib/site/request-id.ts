import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** The header that names a request, in the request of a proxy as in the answer. */
export const requestIdHeader = 'x-request-id'

/** As proxies make them: 32 hexadecimal digits, a UUID, or the like. */
const wellFormed = /^[\w-]{8,64}$/

/**
 * Gives a request its name, in the place of what its sender may have written: the one that a proxy has given it, or another.
 *
 * @param headers Of the request; the name is in them from now on.
 * @param trustedProxies How many machines in front of this server may be believed.
 */
export function nameRequest(headers: IncomingHttpHeaders, trustedProxies: number): string {
  const given = headers[requestIdHeader]
  const isGood = trustedProxies > 0 && typeof given === 'string' && wellFormed.test(given)
  const id = isGood ? given : randomUUID()
  headers[requestIdHeader] = id
  return id
}

/** @returns The name of a request; undefined for one of this server's own. */
export function requestIdOf(headers: IncomingHttpHeaders): string | undefined {
  const id = headers[requestIdHeader]
  return typeof id === 'string' ? id : undefined
}

/** Lets the answer to a request say its name. */
export function returnRequestId({ headers }: IncomingMessage, response: ServerResponse): void {
  const id = requestIdOf(headers)
  if (id !== undefined) response.setHeader(requestIdHeader, id)
}
