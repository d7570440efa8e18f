import type { Server } from 'node:http'
import inject from 'light-my-request'
import next from 'next'
import type { ApplicationAnswer } from './application-answer'
import { type AnsweringListener, encodeInTurn } from './encode-in-turn'

/** The Next.js application of this site, in this process. */
export type Application = {
  /** Answers a visitor's request. */
  handle: AnsweringListener
  /** Asks for an address as somebody of whom nothing is known. @param added Headers of this server's own. */
  ask: (address: string, added?: Record<string, string>) => Promise<ApplicationAnswer>
  close: () => Promise<void>
}

/**
 * Starts the built application: https://nextjs.org/docs/app/guides/custom-server.
 *
 * @param httpServer The server before it.
 * @param port That it listens on.
 * @param trustedProxies How many machines in front of it may be believed about who asks.
 */
export async function startApplication(
  httpServer: Server,
  port: number,
  trustedProxies: number,
): Promise<Application> {
  const app = next({ dev: false, hostname: 'localhost', port, httpServer })
  await app.prepare()
  const answer = app.getRequestHandler()
  const handle = encodeInTurn((request, response) => answer(request, response), trustedProxies)
  // Nothing of a visitor's request may be in an answer that others get, its host included.
  const headers = { host: `localhost:${port}`, accept: 'text/html', 'user-agent': 'industrial-insights' }
  return {
    handle,
    ask: async (address, added) => {
      const asking = { url: address, headers: { ...headers, ...added } }
      const { statusCode, headers: answered, rawPayload } = await inject(handle, asking)
      return { status: statusCode, headers: answered, body: rawPayload }
    },
    close: () => app.close(),
  }
}
