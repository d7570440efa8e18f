import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { publishHookPath } from '@/lib/site/addresses/machine-files'
import { openSignature } from './webhook-signature'

/** In bytes: GitHub sends no more. */
const MAX_BODY = 25_000_000

/**
 * Answers `POST /api/publish`, and leaves all other requests to others: 202 to senders who have signed with the secret, else 401 or
 * 403. What is said in the request counts for nothing, so sending it once more does no more than ask the repository for news.
 *
 * @param secret Without one nobody may ask, and nothing is there.
 * @param ask Asks the publisher to look for news.
 */
export function answerPublishHook(
  secret: string | undefined,
  ask: () => Promise<void>,
  others: RequestListener,
): RequestListener {
  async function answer(request: IncomingMessage): Promise<number> {
    if (secret === undefined) return 404
    const check = openSignature(request.headers, secret)
    if (!check) return 401
    let size = Number(request.headers['content-length'] ?? 0)
    if (size > MAX_BODY) return 413
    size = 0
    for await (const chunk of request) {
      size += chunk.length
      if (size > MAX_BODY) return 413
      check.update(chunk)
    }
    if (!check.isSound()) return 403
    await ask()
    return 202
  }

  return (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== publishHookPath)
      return others(request, response)
    answer(request).then(
      (status) => send(response, status),
      (error) => {
        console.error(error)
        send(response, 503)
      },
    )
  }
}

/** Nobody is told more, and what is left of a refused request is not worth reading. */
function send(response: ServerResponse, status: number): void {
  const headers = { 'Cache-Control': 'no-store', 'Content-Length': 0 }
  response.writeHead(status, status === 202 ? headers : { ...headers, Connection: 'close' }).end()
}
