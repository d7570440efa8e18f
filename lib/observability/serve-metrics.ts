import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { addContentMetrics } from './content-metrics'
import type { Exchange } from './observe-requests'
import { addRequestMetrics } from './request-metrics'

/** Where Prometheus asks. */
const metricsPath = '/metrics'

/**
 * Serves figures of this process and of what it shows, for Prometheus, on a port of their own:
 * https://prometheus.io/docs/instrumenting/exposition_formats/.
 *
 * @returns The server, and what counts a request.
 */
export function serveMetrics({ host, port }: { host: string; port: number }): {
  server: Server
  count: (exchange: Exchange) => void
} {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  addContentMetrics(registry)
  const count = addRequestMetrics(registry)
  const server = createServer(async ({ url }, response) => {
    if (url?.split('?')[0] !== metricsPath) return void response.writeHead(404).end()
    const text = await registry.metrics()
    response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }).end(text)
  })
  server.listen(port, host)
  // It keeps nothing running that would end otherwise.
  server.unref()
  return { server, count }
}
