import type { RequestListener } from 'node:http'

/**
 * Answers 503 until there is something to show, and then leaves all requests to others: a page that this server does not know yet
 * is no page that is missing, and a proxy asks another server.
 *
 * @param isReleased Whether there is a release; asked until there is one.
 */
export function untilReleased(isReleased: () => boolean, others: RequestListener): RequestListener {
  let isReady = false
  return (request, response) => {
    isReady ||= isReleased()
    if (isReady) return others(request, response)
    const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', 'Retry-After': '5' }
    response.writeHead(503, headers).end('This server has nothing to show yet.\n')
  }
}
