import type { Server } from 'node:http'

/** In milliseconds: what requests under way get to be answered. */
const patience = 7000

/** Ends the server when its process gets a signal: what is under way is answered, and nothing new is taken. */
export function endGracefully(server: Server, close: () => Promise<void>): void {
  let isEnding = false
  server.prependListener('request', (_request, response) => {
    if (isEnding) response.setHeader('Connection', 'close')
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      isEnding = true
      setTimeout(() => server.closeAllConnections(), patience).unref()
      server.close(() => void close().finally(() => process.exit()))
    })
}
